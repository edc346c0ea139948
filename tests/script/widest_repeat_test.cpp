#include "script/widest_repeat.h"

#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace cuewell {
namespace {

TEST_CASE("the widest repeat of a stretch is the one that can grow most, wherever it stands") {
    const auto widest = [](const std::string& body) {
        const WholeNumberRange range = widest_repeat(stretch_of(std::string(kPlainHead) + body));
        return std::pair(range.least, range.most);
    };
    CHECK(widest("Hi.\n") == std::pair(1, 1));
    CHECK(widest("[repeat 3]\nHi.\n[end]\n") == std::pair(1, 1));
    CHECK(widest("Hi.\n[repeat 8-9]\n[repeat 2-5]\nGo.\n[end]\n[end]\n# Finish\n[repeat 7-9]\nHo.\n[end]\n") ==
          std::pair(2, 5));
    CHECK(widest("Hi.\n# Finish\n[repeat 7-9]\nHo.\n[end]\n") == std::pair(7, 9));
}

}  // namespace
}  // namespace cuewell
