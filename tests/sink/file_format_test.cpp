#include "sink/file_format.h"
#include "base/errors.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

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
    CHECK(format_of_ending("a.flac") == FileFormat::flac);
    CHECK(format_of_ending("a.OPUS") == FileFormat::opus);
    CHECK(format_of_ending("a.mp3") == FileFormat::mp3);
}

TEST_CASE("every known ending is taken") {
    for (const std::string& ending : known_endings()) CHECK_NOTHROW(static_cast<void>(format_of_ending("a" + ending)));
    CHECK(known_endings() == std::vector<std::string>{".wav", ".flac", ".ogg", ".opus", ".mp3"});
}

TEST_CASE("an unknown ending is told with those that are known, and the one that was meant") {
    CHECK(refusal_of("a.xyz") ==
          "unknown ending \".xyz\" of \"a.xyz\"; a file to write ends in .wav, .flac, .ogg, .opus or .mp3");
    CHECK(refusal_of("b/a.og") ==
          "unknown ending \".og\" of \"b/a.og\"; a file to write ends in .wav, .flac, .ogg, .opus or .mp3; did you "
          "mean \".ogg\"?");
    CHECK(refusal_of("a.wave") ==
          "unknown ending \".wave\" of \"a.wave\"; a file to write ends in .wav, .flac, .ogg, .opus or .mp3; did you "
          "mean \".wav\"?");
}

TEST_CASE("a file without an ending is told what it could be") {
    CHECK(refusal_of("session") ==
          "\"session\" has no ending; a file to write ends in .wav, .flac, .ogg, .opus or .mp3");
    CHECK(refusal_of(".ogg") == "\".ogg\" has no ending; a file to write ends in .wav, .flac, .ogg, .opus or .mp3");
    CHECK(refusal_of("") == "\"\" has no ending; a file to write ends in .wav, .flac, .ogg, .opus or .mp3");
    CHECK(refusal_of("a.") ==
          "unknown ending \".\" of \"a.\"; a file to write ends in .wav, .flac, .ogg, .opus or .mp3");
}

TEST_CASE("every format has a name, and its ending is that name with a dot") {
    CHECK(file_format_names() == std::vector<std::string>{"wav", "flac", "ogg", "opus", "mp3"});
    for (const std::string& name : file_format_names()) {
        const std::optional<FileFormat> format = file_format_named(name);
        REQUIRE(format.has_value());
        CHECK(ending_of(*format) == "." + name);
        CHECK(format_of_ending("a." + name) == *format);
    }
    CHECK_FALSE(file_format_named("m4a").has_value());
    CHECK_FALSE(file_format_named("").has_value());
    CHECK_FALSE(file_format_named("WAV").has_value());
}

TEST_CASE("the named qualities lie on the scale, in order, and the middle one is what is taken unasked") {
    CHECK(quality_names() == std::vector<std::string>{"low", "normal", "high"});
    CHECK(quality_named("low") == 2);
    CHECK(quality_named("normal") == EncodeOptions{}.quality);
    CHECK(quality_named("high") == 7);
    CHECK_FALSE(quality_named("best").has_value());
}

std::string refusal_of(const EncodeOptions& options, int rate) {
    try {
        check_encoding(options, SampleRate{rate});
    } catch (const UsageError& error) {
        return error.what();
    }
    return "taken";
}

TEST_CASE("a rate that a format does not take is told with those that it takes") {
    CHECK(refusal_of({FileFormat::opus}, 44'100) ==
          "Opus takes no sample rate of 44100; expected 48000, 24000, 16000, 12000 or 8000");
    CHECK(refusal_of({FileFormat::mp3}, 96'000) ==
          "MP3 takes no sample rate of 96000; expected 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025 or 8000");
    for (const FileFormat format : {FileFormat::wav, FileFormat::flac, FileFormat::ogg}) {
        CHECK(refusal_of({format}, 96'000) == "taken");
    }
    CHECK(refusal_of({FileFormat::opus}, 24'000) == "taken");
    CHECK(refusal_of({FileFormat::mp3}, 44'100) == "taken");
}

TEST_CASE("FLAC of floats is refused") {
    CHECK(refusal_of({FileFormat::flac, SampleBits::float32}, 48'000) ==
          "FLAC holds no float samples; expected 16 or 24 bits");
    CHECK(refusal_of({FileFormat::flac, SampleBits::int24}, 48'000) == "taken");
}

}  // namespace
}  // namespace cuewell
