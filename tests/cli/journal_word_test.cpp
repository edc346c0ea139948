#include "cli/journal_word.h"

#include "base/utf8.h"

#include <doctest/doctest.h>

#include <unistd.h>

using namespace cuewell;

TEST_CASE("the word for the journal is the first of the line") {
    CHECK(journal_word("easy going\n") == "easy");
    CHECK(journal_word("  müde\n") == "müde");
    CHECK_FALSE(journal_word("\n"));
    CHECK_FALSE(journal_word(" \t \n"));
    CHECK_FALSE(journal_word(""));
}

TEST_CASE("the word for the journal steers no terminal and has no end of line in it") {
    const auto word = journal_word("ea\x1b[31msy\x07\r\n");
    REQUIRE(word);
    CHECK(find_control_character(*word) == std::nullopt);
    CHECK(word->find_first_of("\r\n\t ") == std::string::npos);
    CHECK_FALSE(find_invalid_utf8(journal_word("caf\xE9\xFF").value_or("")));
}

TEST_CASE("a long word for the journal is cut between characters") {
    std::string line;
    for (int count = 0; count < 100; ++count) line += "ü";
    const auto word = journal_word(line);
    REQUIRE(word);
    CHECK(count_characters(*word) == 40);
    CHECK_FALSE(find_invalid_utf8(*word));
}

TEST_CASE("nobody is asked for a word where there is no terminal") {
    int ends[2] = {-1, -1};
    REQUIRE(::pipe(ends) == 0);
    REQUIRE(::write(ends[1], "easy\n", 5) == 5);
    CHECK_FALSE(ask_for_word(ends[0], ends[1]));
    ::close(ends[0]);
    ::close(ends[1]);
}
