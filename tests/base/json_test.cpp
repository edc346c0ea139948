#include "base/json.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("a JSON string escapes what it must and leaves the rest") {
    CHECK(json_string("Größer \"und\" höher\\") == "\"Größer \\\"und\\\" höher\\\\\"");
    CHECK(json_string("a\nb\tc\rd") == "\"a\\nb\\tc\\rd\"");
    CHECK(json_string(std::string_view("\0\x1B", 2)) == "\"\\u0000\\u001b\"");
    CHECK(json_string("") == "\"\"");
    CHECK(json_string("\x7F\u009B\u00A0") == "\"\\u007f\\u009b\u00A0\"");
}

TEST_CASE("a JSON string is UTF-8, whatever bytes a file's name has") {
    CHECK(json_string("caf\xE9.md") == "\"caf\uFFFD.md\"");
    CHECK(json_string("\xC3") == "\"\uFFFD\"");
}

}  // namespace
}  // namespace cuewell
