#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

/// A routine that is told in so many characters, a tenth of a second each, and held for so many seconds.
std::string told(const std::string& rule, int characters, int seconds) {
    const std::string line(static_cast<std::size_t>(characters), 'a');
    return found_in_routine(rule, "- arm\nBye.\n", line + "\n[rest " + std::to_string(seconds) + "s]\n");
}

TEST_CASE("a session that is words for more than two thirds of its time is told") {
    CHECK(told("too-much-narration", 900, 20) ==
          "day.md:1:1: warning: only 28 % of this session is without words [too-much-narration]\n"
          "  +++\n"
          "  ^~~\n"
          "  a third or more is for moving and holding: say less, begin more lines with ~, or hold longer\n");
    CHECK(told("too-much-narration", 900, 50) == "");
}

TEST_CASE("numbers and guided breaths are no narration") {
    CHECK(found_in_routine("too-much-narration", "- arm\nBye.\n", "Go.\n[count 60]\n[breathe 6]\n") == "");
}

/// Ten words with so much between them that their letters take long.
const std::string kSlow = "a a a a a a a a a a";

TEST_CASE("a line that takes much longer than its letters should is told") {
    CHECK(found_in_stretch("off-pace", kSlow + "\n") ==
          "arm.md:5:1: warning: this line is heard as if at 93 words a minute, and the voice has 130 [off-pace]\n"
          "  a a a a a a a a a a\n"
          "  ^~~~~~~~~~~~~~~~~~~\n"
          "  write numbers, signs and short forms as the words that are said\n");
    CHECK(found_in_stretch("off-pace", "aaaaaa aaaaaa aaaaaa aaaaaa aaaaaa aaaaaa aaaaaa aaaaaa aaaaaa aaaaaa\n") ==
          "");
}

TEST_CASE("a line that is over much sooner than others is told, too, where not all of it is words") {
    std::string body;
    for (int line = 0; line < 40; ++line) body += "a a a a a a a\n";
    CHECK(found_in_stretch("off-pace", body) == "");
    const std::string words = "aaaaaaa aaaaaaa aaaaaaa aaaaaaa aaaaaaa aaaaaaa aaaaaaa aaaaaaa aaaaaaa ";
    CHECK(found_in_stretch("off-pace", body + words + "aaaaaaa\n") == "");
    body += words + "aaaaaa7\n";
    CHECK(found_in_stretch("off-pace", body).starts_with("arm.md:45:1: warning: this line is heard as if at "));
}

TEST_CASE("a line with many commas takes longer for what it is") {
    // A breath is as long as the dots: the fake voice takes a tenth of a second for each.
    std::string line = "aaaaa";
    for (int word = 1; word < 10; ++word) line += ",.... aaaaa";
    CHECK(found_in_stretch("off-pace", line + "\n") == "");
    CHECK(found_in_stretch("off-pace", kSlow + "\n" + line + "\n").starts_with("arm.md:5:1"));
}

TEST_CASE("a line of nine words is too short to be judged, however slow") {
    CHECK(found_in_stretch("off-pace", "a a a a a a a a a\n") == "");
}

TEST_CASE("a line inside a hold is told where it stands") {
    CHECK(found_in_stretch("off-pace", "Hold.\n[hold 30s]\n  @2s " + kSlow + "\nLet go.\n")
              .starts_with("arm.md:7:1: warning: this line is heard as if at "));
}

}  // namespace
}  // namespace cuewell::test
