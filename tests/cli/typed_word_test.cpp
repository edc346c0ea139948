#include "cli/typed_word.h"

#include <doctest/doctest.h>

using cuewell::typed_word;

TEST_CASE("a word that a shell takes as it stands is shown as it is") {
    CHECK(typed_word("./my-back_2.md") == "./my-back_2.md");
    CHECK(typed_word("R\xC3\xBC"
                     "cken.md") ==
          "R\xC3\xBC"
          "cken.md");
}

TEST_CASE("a word that a shell would read more into stands in quotes") {
    CHECK(typed_word("my back.md") == "'my back.md'");
    CHECK(typed_word("it's $(x).md") == "'it'\\''s $(x).md'");
    CHECK(typed_word("~/a.md") == "'~/a.md'");
    CHECK(typed_word("=a.md") == "'=a.md'");
    CHECK(typed_word("a=b.md") == "a=b.md");
    CHECK(typed_word("") == "''");
}
