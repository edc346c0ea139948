#include "speech/voice_tables.h"

#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

/// What is told about the table, as a person reads it.
template <typename Read>
std::string told_by(Read read, const std::string& toml) {
    const Table table = table_of(toml);
    Diagnostics faults;
    static_cast<void>(read(table, faults));
    return told(faults);
}

TEST_CASE("a tone is read with all that it says") {
    Diagnostics faults;
    const Tone tone = read_tone(table_of("high_pass = 80\nlow_shelf = { frequency = 200, gain = 2 }\n"
                                         "high_shelf = { frequency = 5000.5, gain = -2.5 }\nde_harsh = 6\n"
                                         "reflections = -21.5\n"),
                                faults);
    CHECK(faults.all().empty());
    CHECK(tone.high_pass == Hertz{80.0});
    REQUIRE(tone.low_shelf);
    CHECK(tone.low_shelf->frequency == Hertz{200.0});
    CHECK(tone.low_shelf->gain == Decibels(2.0));
    REQUIRE(tone.high_shelf);
    CHECK(tone.high_shelf->frequency == Hertz{5'000.5});
    CHECK(tone.high_shelf->gain == Decibels(-2.5));
    CHECK(tone.de_harsh == Decibels(6.0));
    CHECK(tone.reflections == Decibels(-21.5));
}

TEST_CASE("what a tone does not say is not done") {
    Diagnostics faults;
    const Tone tone = read_tone(table_of(""), faults);
    CHECK(faults.all().empty());
    CHECK_FALSE(tone.high_pass);
    CHECK_FALSE(tone.low_shelf);
    CHECK_FALSE(tone.high_shelf);
    CHECK_FALSE(tone.de_harsh);
    CHECK_FALSE(tone.reflections);
}

TEST_CASE("numbers of a tone that are out of range are told with their range") {
    CHECK(told_by(read_tone, "high_pass = 301\nde_harsh = -1\nreflections = 0\n") ==
          "some.toml:1:13: error: \"high_pass\" is 301, and must be from 20 to 300\n"
          "  high_pass = 301\n"
          "              ^~~\n"
          "some.toml:2:12: error: \"de_harsh\" is -1, and must be from 0 to 12\n"
          "  de_harsh = -1\n"
          "             ^~\n"
          "some.toml:3:15: error: \"reflections\" is 0, and must be from -40 to -10\n"
          "  reflections = 0\n"
          "                ^\n");
    CHECK(told_by(read_tone, "high_pass = nan\n").find("\"high_pass\" is nan") != std::string::npos);
}

TEST_CASE("faults inside a shelf are told where they stand") {
    CHECK(told_by(read_tone,
                  "low_shelf = { frequency = 20, gain = 13 }\nhigh_shelf = { frequency = \"5 kHz\", gian = 1 }\n") ==
          "some.toml:1:27: error: \"frequency\" is 20, and must be from 50 to 1000\n"
          "  low_shelf = { frequency = 20, gain = 13 }\n"
          "                            ^~\n"
          "some.toml:1:38: error: \"gain\" is 13, and must be from -12 to 12\n"
          "  low_shelf = { frequency = 20, gain = 13 }\n"
          "                                       ^~\n"
          "some.toml:2:14: error: \"high_shelf\" has no \"gain\"\n"
          "  high_shelf = { frequency = \"5 kHz\", gian = 1 }\n"
          "               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  add a line: gain = …\n"
          "some.toml:2:28: error: \"frequency\" must be a number\n"
          "  high_shelf = { frequency = \"5 kHz\", gian = 1 }\n"
          "                             ^~~~~~~\n"
          "some.toml:2:37: error: unknown key \"gian\" in \"high_shelf\"\n"
          "  high_shelf = { frequency = \"5 kHz\", gian = 1 }\n"
          "                                      ^~~~\n"
          "  did you mean \"gain\"?\n");
}

TEST_CASE("a shelf that is no table, and a key that no tone has, are told") {
    CHECK(told_by(read_tone, "high_shelf = -2\nhighpass = 80\n") ==
          "some.toml:1:14: error: \"high_shelf\" must be a table: { frequency = 1000, gain = -2 }\n"
          "  high_shelf = -2\n"
          "               ^~\n"
          "some.toml:2:1: error: unknown key \"highpass\" in [tone]\n"
          "  highpass = 80\n"
          "  ^~~~~~~~\n"
          "  did you mean \"high_pass\"?\n");
}

TEST_CASE("a fall is read with all that it says, and what it does not say does not fall") {
    Diagnostics faults;
    const VoiceFall fall = read_fall(table_of("rate = 10\npitch = 4\nlevel = 1.5\n"), faults);
    CHECK(fall.rate_percent == 10.0);
    CHECK(fall.pitch == 4);
    CHECK(fall.level == Decibels(1.5));
    CHECK(read_fall(table_of(""), faults).is_none());
    CHECK(faults.all().empty());
}

TEST_CASE("a fall of a wrong kind or out of range is told, and so is a key that it does not have") {
    CHECK(told_by(read_fall, "rate = 31\npitch = 4.5\nlevel = -1\nspeed = 3\n") ==
          "some.toml:1:8: error: \"rate\" is 31, and must be from 0 to 30\n"
          "  rate = 31\n"
          "         ^~\n"
          "some.toml:2:9: error: \"pitch\" must be a whole number\n"
          "  pitch = 4.5\n"
          "          ^~~\n"
          "some.toml:3:9: error: \"level\" is -1, and must be from 0 to 6\n"
          "  level = -1\n"
          "          ^~\n"
          "some.toml:4:1: error: unknown key \"speed\" in [fall]\n"
          "  speed = 3\n"
          "  ^~~~~\n"
          "  expected one of: rate, pitch, level\n");
}

}  // namespace
}  // namespace cuewell
