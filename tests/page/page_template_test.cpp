#include "page/page_template.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace cuewell {
namespace {

std::string doubled(std::string_view name) { return std::string(name).append("{{").append(name).append("}}"); }

TEST_CASE("slots are filled, and what fills them is not looked at again") {
    CHECK(fill_template("<p>{{a}}, {{b-c}}</p>", doubled) == "<p>a{{a}}, b-c{{b-c}}</p>");
}

TEST_CASE("text without slots, and a slot that is not closed, stay as they are") {
    CHECK(fill_template("", doubled) == "");
    CHECK(fill_template("a { b } c", doubled) == "a { b } c");
    CHECK(fill_template("a {{b", doubled) == "a {{b");
}

TEST_CASE("a name that nobody knows is told") {
    const auto nobody = [](std::string_view name) -> std::string { throw std::logic_error(std::string(name)); };
    CHECK_THROWS_WITH_AS(static_cast<void>(fill_template("{{x}}", nobody)), "x", std::logic_error);
}

}  // namespace
}  // namespace cuewell
