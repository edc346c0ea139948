#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("an empty file has no head") {
    CHECK(stretch_faults("") == R"(cat.md:1:1: error: a script opens with its head between two lines of +++
  
  ^
  the first line must be: +++
)");
}

TEST_CASE("a file that opens with words has no head") {
    CHECK(stretch_faults("Sit tall.\n") == R"(cat.md:1:1: error: a script opens with its head between two lines of +++
  Sit tall.
  ^
  the first line must be: +++
)");
}

TEST_CASE("a head whose last line is shifted is told there") {
    CHECK(stretch_faults("+++\ntitle = \"Cat\"\n +++\nSit tall.\n") ==
          "cat.md:3:1: error: the line that closes the head begins with a blank\n"
          "   +++\n"
          "  ^\n"
          "  take it away, so that +++ stands first\n");
}

TEST_CASE("a head that is never closed is told where it opens") {
    CHECK(stretch_faults("+++") == R"(cat.md:1:1: error: the head is never closed
  +++
  ^~~
  end it with a second line: +++
)");
    CHECK(stretch_faults(R"(+++
title = "Cat"
Sit tall.
)") == R"(cat.md:1:1: error: the head is never closed
  +++
  ^~~
  end it with a second line: +++
)");
}

TEST_CASE("an empty head lacks what is required") {
    CHECK(stretch_faults(R"(+++
+++
Hi.
)") == R"(cat.md:1:1: error: the head of a stretch has no "position"
  +++
  ^~~
  add a line: position = …
cat.md:1:1: error: the head of a stretch has no "title"
  +++
  ^~~
  add a line: title = …
)");
    CHECK(routine_faults(R"(+++
+++
- cat
)") == R"(day.md:1:1: error: the head of a routine has no "title"
  +++
  ^~~
  add a line: title = …
)");
}

TEST_CASE("a head that is not TOML hides no fault of the body") {
    CHECK(stretch_faults(R"(+++
title = Cat
+++
[hodl 5s]
)") == R"(cat.md:2:9: error: a text stands in quotes, and this is no number
  title = Cat
          ^
  every line reads: key = "a text", or a number, or ["a", "list"]
cat.md:4:2: error: unknown directive "hodl"
  [hodl 5s]
   ^~~~
  did you mean "hold"?
)");
}

TEST_CASE("a head that is not TOML says nothing about sides") {
    CHECK(stretch_faults(R"(+++
title = Cat
sides = "each"
+++
# Each side
Lift your {right|left} leg.
)") == R"(cat.md:2:9: error: a text stands in quotes, and this is no number
  title = Cat
          ^
  every line reads: key = "a text", or a number, or ["a", "list"]
)");
}

TEST_CASE("lines of a head are told in lines of the file") {
    CHECK(stretch_faults(R"(

+++
title = "Cat"
position = 3
+++
Hi.
)") == R"(cat.md:5:12: error: "position" must be a text in quotes
  position = 3
             ^
)");
}

TEST_CASE("both heads may say how words are said") {
    CHECK(stretch_of(R"(+++
title = "Cat"
position = "seated"

[pronunciations]
Psoas = "so-ass"
+++
Hi.
)")
              .pronunciations == Pronunciations{{"psoas", {"so-ass"}}});
    const std::string routine = R"(+++
title = "Day"

[pronunciations]
"corpse pose" = "/k'o@ps p'oUz/"
+++
- cat
)";
    CHECK(routine_faults(routine).empty());
}

TEST_CASE("a pronunciation in a head is told where it is wrong, in lines of the file") {
    CHECK(stretch_faults(R"(+++
title = "Cat"
position = "seated"

[pronunciations]
psoas = "/s'oU[as/"
+++
Hi.
)") == R"(cat.md:6:9: error: the pronunciation of "psoas" must be phonemes of eSpeak NG between two slashes
  psoas = "/s'oU[as/"
          ^~~~~~~~~~~
  such as "/pIrIf'o@mIs/": letters, digits and #%'*,-.:;=?@^|~ in words with single spaces between; at most 80 characters
)");
    CHECK(routine_faults(R"(+++
title = "Day"
pronunciations = "psoas"
+++
- cat
)") == R"(day.md:3:18: error: "pronunciations" must be a table: [pronunciations]
  pronunciations = "psoas"
                   ^~~~~~~
)");
}

}  // namespace
}  // namespace cuewell
