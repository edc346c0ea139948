#include "speech/quoted_text.h"

#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

TEST_CASE("a text of up to sixty characters is quoted whole, and of a longer one its beginning") {
    const std::string sixty = times(60, "é");
    CHECK(in_quotes("Lie down.") == "\"Lie down.\"");
    CHECK(in_quotes("") == "\"\"");
    CHECK(in_quotes(sixty) == '"' + sixty + '"');
    CHECK(in_quotes(sixty + "é") == '"' + sixty + "…\"");
}

TEST_CASE("nothing in a quoted text can steer a terminal or turn its line around") {
    CHECK(in_quotes("a\x1B[31mb\u202Ec") == "\"a[31mbc\"");
    CHECK(in_quotes("one\ntwo\tthree") == "\"one two three\"");
}

TEST_CASE("a beginning is as long as is asked, and says where more was") {
    CHECK(beginning_of("Lie down.", 9) == "Lie down.");
    CHECK(beginning_of("Lie down.", 3) == "Lie…");
}

TEST_CASE("every control character is a space, and all else is kept") {
    CHECK(without_controls("a\x01\x1F\x7F"
                           "b\r\nc \xC3\xA9\uE000") == "a   b  c é\uE000");
    CHECK(without_controls(std::string(1, '\0')) == " ");
}

}  // namespace
}  // namespace cuewell
