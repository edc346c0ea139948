#include "plan/repertoire.h"

#include "stretch_maker.h"
#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

Candidate candidate(const std::string& head, const std::string& body) {
    const std::vector<std::shared_ptr<const Stretch>> one{
        std::make_shared<const Stretch>(stretch_of("+++\ntitle = \"Cat\"\n" + head + "+++\n" + body))};
    return repertoire_of(one, test::some_areas(), 10s).candidates.front();
}

const std::string kLying = "position = \"lying face up\"\n";

TEST_CASE("one rests in what is held once, for a minute, at ease, on no side") {
    CHECK(candidate(kLying, "[hold 60s]\n").is_rest);
    CHECK(candidate(kLying, "[hold 30s-60s]\n").is_rest);
    CHECK(candidate(kLying, "[hold 30s-60s]\n").least_hold == 30s);
    CHECK_FALSE(candidate(kLying, "[hold 59s]\n").is_rest);
    CHECK_FALSE(candidate("position = \"kneeling\"\n", "[hold 60s]\n").is_rest);
    CHECK_FALSE(candidate(kLying + "level = \"moderate\"\n", "[hold 60s]\n").is_rest);
    CHECK(candidate(kLying + "level = \"moderate\"\ntargets = [\"Rest\"]\n", "[hold 60s]\n").is_rest);
    CHECK_FALSE(candidate(kLying + "sides = \"each\"\n", "# Each side\n[hold 60s]\n").is_rest);
    CHECK_FALSE(candidate(kLying, "[hold 60s]\nMore.\n[hold 60s]\n").is_rest);
    CHECK_FALSE(candidate(kLying, "[repeat 3]\n[hold 60s]\n[end]\n").is_rest);
    CHECK_FALSE(candidate(kLying, "[hold 60s]\n# Finish\n[hold 60s]\n").is_rest);
}

TEST_CASE("a stretch moves that repeats holds of less than ten seconds, and stays that holds longer on a side") {
    CHECK(candidate(kLying, "[repeat 3]\n[hold 5s]\n[end]\n").is_dynamic);
    CHECK(candidate(kLying, "[repeat 3]\n[hold 9.999s]\n[end]\n").is_dynamic);
    CHECK_FALSE(candidate(kLying, "[repeat 3]\n[hold 10s]\n[end]\n").is_dynamic);
    CHECK_FALSE(candidate(kLying + "sides = \"each\"\n", "# Each side\n[hold 20s]\n").is_dynamic);
}

}  // namespace
}  // namespace cuewell
