#include "base/suggest.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

const std::vector<std::string> kNames{"cat-cow", "childs-pose", "sphinx"};

TEST_CASE("names are told apart by their letters, without case") {
    CHECK(letters_apart("Extention", "extension") == 1);
    CHECK(letters_apart("eversion", "inversion") == 2);
    CHECK(letters_apart("kneel", "knee") == 1);
    CHECK(letters_apart("", "abc") == 3);
    CHECK(letters_apart("ab", "ba") == 1);
}

TEST_CASE("a name that is nearly right is suggested") {
    CHECK(suggestion("sphynx", kNames) == "did you mean \"sphinx\"?");
    CHECK(suggestion("child-pose", kNames) == "did you mean \"childs-pose\"?");
    CHECK(suggestion("cta-cow", kNames) == "did you mean \"cat-cow\"?");
    CHECK(suggestion("cat-cow.md", kNames) == "did you mean \"cat-cow\"?");
}

TEST_CASE("names are compared without case") { CHECK(nearest("SPHINX", kNames) == "sphinx"); }

TEST_CASE("two swapped letters are one slip") {
    const std::vector<std::string> names{"hold"};
    CHECK(nearest("hodl", names) == "hold");
    CHECK(nearest("ohdl", names) == std::nullopt);
}

TEST_CASE("near enough is a third of the length, and at least one letter") {
    const std::vector<std::string> names{"n", "standing"};
    CHECK(nearest("m", names) == "n");
    CHECK(nearest("stndng", names) == "standing");
    CHECK(nearest("stdn", names) == std::nullopt);
}

TEST_CASE("of two names as near the first is suggested") {
    const std::vector<std::string> names{"bat", "cat"};
    CHECK(nearest("hat", names) == "bat");
}

TEST_CASE("a name like no other is told with all that there are") {
    CHECK(suggestion("downward-dog", kNames) == "expected one of: cat-cow, childs-pose, sphinx");
    CHECK(suggestion("", kNames) == "expected one of: cat-cow, childs-pose, sphinx");
}

TEST_CASE("a long list of names is cut") {
    std::vector<std::string> names;
    for (char letter = 'a'; letter <= 'z'; ++letter) names.emplace_back(5, letter);
    CHECK(suggestion("1", names) ==
          "expected one of: aaaaa, bbbbb, ccccc, ddddd, eeeee, fffff, ggggg, hhhhh, iiiii, jjjjj, kkkkk, lllll, mmmmm, "
          "nnnnn, …");
}

TEST_CASE("where there are no names, nothing is suggested") {
    CHECK(suggestion("cat", {}).empty());
    CHECK(nearest("cat", {}) == std::nullopt);
}

TEST_CASE("nobody mistypes a novel") {
    const std::vector<std::string> names{std::string(65, 'a')};
    CHECK(nearest(std::string(65, 'a'), names) == std::nullopt);
    CHECK(nearest(std::string(64, 'a'), names) == std::nullopt);
}

}  // namespace
}  // namespace cuewell
