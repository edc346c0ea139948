#include "check/mended_text.h"

#include <doctest/doctest.h>

#include <memory>
#include <vector>

namespace cuewell::test {
namespace {

const SourceTextPtr kText = std::make_shared<const SourceText>("a.md", "a.md", "one\r\ntwö three\n\nfour");

Mend mend(std::size_t line, std::size_t column, std::size_t length, const std::string& text) {
    return {{kText, {line, column}, length}, text};
}

std::string mended(const std::vector<Mend>& mends) { return mended_text(*kText, mends).text; }

TEST_CASE("a mend changes its characters and not a byte beside them") {
    CHECK(mended({}) == kText->text());
    CHECK(mended({mend(2, 5, 5, "3")}) == "one\r\ntwö 3\n\nfour");
    CHECK(mended({mend(1, 4, 0, "!")}) == "one!\r\ntwö three\n\nfour");
    CHECK(mended({mend(4, 1, 4, "five")}) == "one\r\ntwö three\n\nfive");
}

TEST_CASE("several mends go into one text, whatever their order") {
    CHECK(mended({mend(4, 1, 4, "4"), mend(1, 1, 3, "1"), mend(2, 1, 3, "2")}) == "1\r\n2 three\n\n4");
}

TEST_CASE("of mends that overlap or touch, the first is made") {
    const std::vector<Mend> mends{mend(2, 3, 4, "x"), mend(2, 1, 4, "y"), mend(2, 5, 5, "z")};
    const MendedText result = mended_text(*kText, mends);
    CHECK(result.text == "one\r\nythree\n\nfour");
    CHECK(result.applied == std::vector<std::size_t>{1});
}

TEST_CASE("a line of which nothing is left goes with its ending") {
    CHECK(mended({mend(1, 1, 3, "")}) == "twö three\n\nfour");
    CHECK(mended({mend(4, 1, 4, "")}) == "one\r\ntwö three\n\n");
    CHECK(mended({mend(2, 1, 4, "")}) == "one\r\nthree\n\nfour");
}

TEST_CASE("a mend that reaches beyond its line ends with it") {
    CHECK(mended({mend(2, 5, 500, "3")}) == "one\r\ntwö 3\n\nfour");
    CHECK(mended({mend(9, 1, 1, "3")}) == kText->text());
}

}  // namespace
}  // namespace cuewell::test
