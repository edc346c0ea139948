#include "support/toml_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("a text without quotes is told so") {
    CHECK(toml_faults("title = Cat\n") == R"(some.toml:1:9: error: a text stands in quotes, and this is no number
  title = Cat
          ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("quotes that are not closed are told") {
    CHECK(toml_faults(R"(title = "Cat
)") == R"(some.toml:1:13: error: the quotes of a text are not closed on its line
  title = "Cat
              ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
    CHECK(toml_faults("title = 'Cat\n") == R"(some.toml:1:13: error: the quotes of a text are not closed on its line
  title = 'Cat
              ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
    CHECK(toml_faults("title = \"Cat") == R"(some.toml:1:13: error: this ends too early
  title = "Cat
              ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("typographic quotes are told with straight ones") {
    CHECK(toml_faults("title = “Cat”\n") == R"(some.toml:1:9: error: this character stands outside of quotes
  title = “Cat”
          ^
  a text stands in straight quotes: "like this"
)");
}

TEST_CASE("what ends too early is told on its line, also where lines end as on Windows") {
    for (const char* end : {"\r\n", "\n", ""}) {
        const std::string told = toml_faults(std::string("a = [") + end);
        CHECK(told.starts_with("some.toml:1:6: error"));
    }
    CHECK(toml_faults("a = [\r\n\r\n").starts_with("some.toml:2:1: error"));
}

TEST_CASE("a space that is none of the space bar's is told, and not as a quote") {
    CHECK(toml_faults("title\u00A0= \"Cat\"\n")
              .starts_with("some.toml:1:6: error: this space is not the one of the space bar\n"));
    CHECK(toml_faults("title = \"Cat\u00A0nap\"\n").empty());
}

TEST_CASE("a value that is missing is told") {
    CHECK(toml_faults("title =\n") == R"(some.toml:1:8: error: the value is missing
  title =
         ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
    CHECK(toml_faults("title = ") == R"(some.toml:1:9: error: this ends too early
  title = 
          ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("a key that stands twice is told at the second") {
    CHECK(toml_faults(R"(a = 1
a = 2
)") == R"(some.toml:2:5: error: this stands here twice
  a = 2
      ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
    CHECK(toml_faults(R"([say]
a = 1
[say]
b = 2
)") == R"(some.toml:3:1: error: this stands here twice
  [say]
  ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("a list that is not closed is told where the text ends") {
    CHECK(toml_faults("a = [1, 2\n") == R"(some.toml:1:10: error: this ends too early
  a = [1, 2
           ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("a colon for an equals sign is told") {
    CHECK(toml_faults(R"(title: "Cat"
)") == R"(some.toml:1:6: error: this is not TOML: expected '=', saw ':'
  title: "Cat"
       ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("words for a key are told") {
    CHECK(toml_faults(R"(my title = "Cat"
)") == R"(some.toml:1:4: error: this is not TOML: expected '=', saw 't'
  my title = "Cat"
     ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("an unknown escape is told") {
    CHECK(toml_faults(R"(a = "C:\quiet"
)") == R"(some.toml:1:9: error: this is not TOML: unknown escape sequence '\q'
  a = "C:\quiet"
          ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("a number too large for any computer is told") {
    CHECK(toml_faults("a = 99999999999999999999\n") ==
          R"(some.toml:1:25: error: this is not TOML: '99999999999999999999' is not representable in 64 bits
  a = 99999999999999999999
                          ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("a table that is not closed is told") {
    CHECK(toml_faults("[say\n") == R"(some.toml:1:5: error: this is not TOML: expected ']', saw '\n'
  [say
      ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("a letter beyond ASCII in a key is told") {
    CHECK(toml_faults("größe = 1\n") == R"(some.toml:1:3: error: this character stands outside of quotes
  größe = 1
    ^
  a text stands in straight quotes: "like this"
)");
}

TEST_CASE("columns after umlauts count characters") {
    CHECK(toml_faults(R"(a = "größer"
b = "ä" x
)") == R"(some.toml:2:9: error: this is not TOML: expected a comment or whitespace, saw 'x'
  b = "ä" x
          ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("a text of several lines or with a control character is told") {
    CHECK(toml_faults(R"(a = "one\ntwo"
b = "\u001B[2J"
c = ["x", "\u0000"]
)") == R"(some.toml:1:5: error: a text stands on one line and holds no control characters
  a = "one\ntwo"
      ^~~~~~~~~~
some.toml:2:5: error: a text stands on one line and holds no control characters
  b = "\u001B[2J"
      ^~~~~~~~~~~
some.toml:3:11: error: a text stands on one line and holds no control characters
  c = ["x", "\u0000"]
            ^~~~~~~~
)");
    CHECK(toml_faults(R"(a = """
one
"""
)") == R"(some.toml:1:5: error: a text stands on one line, in one pair of quotes
  a = """
      ^
)");
}

TEST_CASE("a bracket too few in a list of tables is told") {
    CHECK(toml_faults(R"([[move]
a = 1
)") == R"(some.toml:1:8: error: this is not TOML: expected ']', saw '\n'
  [[move]
         ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("keys joined with many dots are told") {
    CHECK(toml_faults("a.b.c.d.e.f.g.h.i = 1\n") == R"(some.toml:1:16: error: a key joins more than 8 names with dots
  a.b.c.d.e.f.g.h.i = 1
                 ^
)");
    CHECK(toml_faults("[a.b.c.d.e.f.g.h.i]\n") == R"(some.toml:1:17: error: a key joins more than 8 names with dots
  [a.b.c.d.e.f.g.h.i]
                  ^
)");
}

}  // namespace
}  // namespace cuewell
