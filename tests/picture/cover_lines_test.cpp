#include "picture/cover_lines.h"

#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cuewell;

namespace {

/// Letters that are all half as wide as they are high.
double half_as_wide(std::string_view text) { return 0.5 * static_cast<double>(count_characters(text)); }

constexpr LineSpace kSpace{100.0, 3, 20.0, 10.0};  // Ten letters of the largest size, twenty of the smallest.

CoverLines set(std::string_view title) { return set_title(title, kSpace, half_as_wide); }

}  // namespace

TEST_CASE("a title stands in its largest size where it fits") {
    const CoverLines lines = set("Back care");
    CHECK(lines.size == 20.0);
    CHECK(lines.lines == std::vector<std::string>{"Back care"});
}

TEST_CASE("a title is broken between words") {
    CHECK(set("Gentle morning").lines == std::vector<std::string>{"Gentle", "morning"});
}

TEST_CASE("a title is set smaller before a word of it is broken") {
    const CoverLines lines = set("Gleichgewicht");
    CHECK(lines.size < 20.0);
    CHECK(lines.lines == std::vector<std::string>{"Gleichgewicht"});
}

TEST_CASE("a word that is wider than a line is broken where it must be") {
    const std::string word(50, 'w');
    CHECK(set(word).lines ==
          std::vector<std::string>{std::string(20, 'w'), std::string(20, 'w'), std::string(10, 'w')});
}

TEST_CASE("a title without an end ends in an ellipsis") {
    std::string title;
    for (int i = 0; i < 40; ++i) title += "ähm ";
    const CoverLines lines = set(title);
    REQUIRE(lines.lines.size() == 3);
    CHECK(lines.size == 10.0);
    CHECK(lines.lines.back().ends_with("ähm…"));
    for (const std::string& line : lines.lines) CHECK(half_as_wide(line) * lines.size <= 100.0);
}

TEST_CASE("no title is no line") { CHECK(set("").lines.empty()); }
