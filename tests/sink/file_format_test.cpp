#include "sink/file_format.h"
#include "base/errors.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

std::string refusal_of(const char* file) {
    try {
        static_cast<void>(format_of_ending(file));
    } catch (const UsageError& error) {
        return error.what();
    }
    return "taken";
}

TEST_CASE("the ending names the format, in capitals or not") {
    CHECK(format_of_ending("a.wav") == FileFormat::wav);
    CHECK(format_of_ending("folder.ogg/back care.WAV") == FileFormat::wav);
    CHECK(format_of_ending("a.b.Ogg") == FileFormat::ogg);
}

TEST_CASE("every known ending is taken") {
    for (const std::string& ending : known_endings()) CHECK_NOTHROW(static_cast<void>(format_of_ending("a" + ending)));
    CHECK(known_endings() == std::vector<std::string>{".wav", ".ogg"});
}

TEST_CASE("an unknown ending is told with those that are known, and the one that was meant") {
    CHECK(refusal_of("a.mp3") == "unknown ending \".mp3\" of \"a.mp3\"; a file to write ends in .wav or .ogg");
    CHECK(refusal_of("b/a.og") ==
          "unknown ending \".og\" of \"b/a.og\"; a file to write ends in .wav or .ogg; did you mean \".ogg\"?");
    CHECK(refusal_of("a.wave") ==
          "unknown ending \".wave\" of \"a.wave\"; a file to write ends in .wav or .ogg; did you mean \".wav\"?");
}

TEST_CASE("a file without an ending is told what it could be") {
    CHECK(refusal_of("session") == "\"session\" has no ending; a file to write ends in .wav or .ogg");
    CHECK(refusal_of(".ogg") == "\".ogg\" has no ending; a file to write ends in .wav or .ogg");
    CHECK(refusal_of("") == "\"\" has no ending; a file to write ends in .wav or .ogg");
    CHECK(refusal_of("a.") == "unknown ending \".\" of \"a.\"; a file to write ends in .wav or .ogg");
}

}  // namespace
}  // namespace cuewell
