#include "base/json.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("a JSON string escapes what it must and leaves the rest") {
    CHECK(json_string("Größer \"und\" höher\\") == "\"Größer \\\"und\\\" höher\\\\\"");
    CHECK(json_string("a\nb\tc\rd") == "\"a\\nb\\tc\\rd\"");
    CHECK(json_string(std::string_view("\0\x1B", 2)) == "\"\\u0000\\u001b\"");
    CHECK(json_string("") == "\"\"");
}

}  // namespace
}  // namespace cuewell
