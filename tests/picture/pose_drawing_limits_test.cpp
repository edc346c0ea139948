#include "drawing_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

using test::drawing_faults;
using test::drawing_with;
using test::repeated;
using test::safe_file;
using test::safe_inside;

TEST_CASE("bytes that are no text are refused") {
    using namespace std::string_literals;
    for (const std::string& svg : {"\xFF\xFE<\0s\0v\0g\0"s, "\xFE\xFF\0<\0s\0v\0g"s, drawing_with("\0<script/>"s),
                                   drawing_with("\x01"), drawing_with("\xC0\xBCscript>"), "+ADw-svg"s}) {
        CHECK(safe_file(svg).empty());
    }
    CHECK(drawing_faults("<svg>\n \x01</svg>") ==
          "pose.svg:2:2: error: this is not UTF-8 text\n   ?</svg>\n   ^\n  save the drawing as plain SVG\n");
}

TEST_CASE("a drawing is no larger than 256 KiB") {
    const std::string told = drawing_faults("<svg>" + repeated(10'000, repeated(1'024, " ")) + "</svg>");
    CHECK(told.starts_with("pose.svg:1:1: error: the drawing is larger than 256 KiB\n"));
    CHECK(told.size() < 1'000);
}

TEST_CASE("elements nest no more than 32 deep") {
    CHECK_FALSE(safe_inside(repeated(31, "<g>") + repeated(31, "</g>")).empty());
    CHECK(drawing_faults(drawing_with("\n" + repeated(32, "<g>") + repeated(32, "</g>")))
              .starts_with("pose.svg:2:95: error: elements stand more than 32 deep here\n"));
    CHECK(safe_inside(repeated(30'000, "<g>") + repeated(30'000, "</g>")).empty());
    CHECK(safe_file(repeated(60'000, "<g>")).empty());
}

TEST_CASE("a drawing has no more than 5000 elements") {
    CHECK_FALSE(safe_inside(repeated(4'999, "<g/>")).empty());
    CHECK(drawing_faults(drawing_with("\n" + repeated(5'000, "<g/>")))
              .starts_with("pose.svg:2:19998: error: there are more than 5000 elements\n"));
}

TEST_CASE("a faulty drawing of many faults is told in few words") {
    CHECK(drawing_faults(drawing_with(repeated(4'000, "<text fill=\"url(a)\"/>"))).size() < 1'000);
}

TEST_CASE("every beginning of a drawing is read or refused") {
    const std::string whole =
        "<?xml version=\"1.0\"?><!DOCTYPE svg><!-- c --><svg viewBox=\"0 0 9 9\"><g style=\"fill:red\">"
        "<title>a&amp;<![CDATA[b]]></title><path d=\"M1 2.5e-1\" transform=\"scale(2)\"/></g></svg>";
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK(safe_file(whole.substr(0, size)).empty());
    CHECK_FALSE(safe_file(whole).empty());
}

}  // namespace
}  // namespace cuewell
