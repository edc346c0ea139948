#include "base/fnv.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

// Source: draft-eastlake-fnv, the test vectors for FNV-1a of 64 bits.
TEST_CASE("a text's number is the one that FNV-1a gives") {
    CHECK(fnv1a("") == 0xCBF29CE484222325U);
    CHECK(fnv1a("a") == 0xAF63DC4C8601EC8CU);
    CHECK(fnv1a("foobar") == 0x85944171F73967E8U);
}

TEST_CASE("a text may be numbered piece by piece") { CHECK(fnv1a("bar", fnv1a("foo")) == fnv1a("foobar")); }

}  // namespace
}  // namespace cuewell
