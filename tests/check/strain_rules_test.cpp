#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

std::string found(const std::string& head) { return found_in_stretch("unknown-strain", "Begin.\n", head); }

TEST_CASE("a strain that nobody knows is told with the one that may be meant") {
    CHECK(found("strains = [\"balance\", \"extention\"]\n") ==
          "arm.md:4:24: warning: no strain is known as \"extention\" [unknown-strain]\n"
          "  strains = [\"balance\", \"extention\"]\n"
          "                         ^~~~~~~~~\n"
          "  did you mean \"extension\"?\n");
}

TEST_CASE("every strain that has a caution or none is known, however it is written") {
    CHECK(found("strains = [\"balance\", \"flexion\", \"Kneeling\", \"rotation\", \"knee\"]\n") == "");
    CHECK(found("strains = []\n") == "");
    CHECK(found("") == "");
}

TEST_CASE("a strain in a list over several lines is told in its line, and mended there alone") {
    CHECK(found("strains=[\n  \"balance\",\n  \"extention\",\n]\n") ==
          "arm.md:6:4: warning: no strain is known as \"extention\" [unknown-strain]\n"
          "    \"extention\",\n"
          "     ^~~~~~~~~\n"
          "  did you mean \"extension\"?\n");
}

TEST_CASE("a strain like no other is told with those that are known") {
    CHECK(found("strains = [\"gravity\"]\n").find("expected one of: ") != std::string::npos);
}

}  // namespace
}  // namespace cuewell::test
