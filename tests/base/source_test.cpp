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

TEST_CASE("a place in a text is told by line and column, columns in characters") {
    const SourceText text("a.md", "a.md", "añb\n\nc\n");
    CHECK(text.position_at(0) == SourcePosition{1, 1});
    CHECK(text.position_at(3) == SourcePosition{1, 3});
    CHECK(text.position_at(4) == SourcePosition{1, 4});
    CHECK(text.position_at(5) == SourcePosition{2, 1});
    CHECK(text.position_at(6) == SourcePosition{3, 1});
    CHECK(text.position_at(8) == SourcePosition{4, 1});
    CHECK(text.position_at(99) == SourcePosition{4, 1});
}

TEST_CASE("a carriage return within a line stays") { CHECK(SourceText("a.md", "a.md", "a\rb\n").line(1) == "a\rb"); }

}  // namespace
}  // namespace cuewell
