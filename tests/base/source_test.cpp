#include "base/source.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("lines are counted from one and come without their endings") {
    const SourceText text("a.md", "a.md", "one\ntwo\r\n\nfour");
    CHECK(text.line_count() == 4);
    CHECK(text.line(1) == "one");
    CHECK(text.line(2) == "two");
    CHECK(text.line(3).empty());
    CHECK(text.line(4) == "four");
}

TEST_CASE("a line that is not there is empty") {
    const SourceText text("a.md", "a.md", "one");
    CHECK(text.line(0).empty());
    CHECK(text.line(2).empty());
    CHECK(SourceText("a.md", "a.md", "").line_count() == 1);
    CHECK(SourceText("a.md", "a.md", "").line(1).empty());
}

TEST_CASE("a carriage return within a line stays") { CHECK(SourceText("a.md", "a.md", "a\rb\n").line(1) == "a\rb"); }

}  // namespace
}  // namespace cuewell
