#include "base/nearest_mend.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

namespace cuewell::test {
namespace {

std::string mended(const std::string& name, const std::vector<std::string>& candidates, std::size_t length) {
    const auto text = std::make_shared<const SourceText>("a.md", "a.md", name);
    const auto mend = nearest_mend({text, {1, 1}, length}, name, candidates);
    return mend ? mend->text : "";
}

TEST_CASE("an unknown name is mended where one name alone is near") {
    CHECK(mended("hodl", {"hold", "pause", "count"}, 4) == "hold");
    CHECK(mended("wobble", {"hold", "pause", "count"}, 6).empty());
}

TEST_CASE("nothing is certain where two names are near") { CHECK(mended("cart", {"care", "card"}, 4).empty()); }

TEST_CASE("a name that is written otherwise than it reads is not mended") {
    CHECK(mended("hodl", {"hold"}, 6).empty());
}

}  // namespace
}  // namespace cuewell::test
