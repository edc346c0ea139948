#include "script/step_check.h"

#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

TEST_CASE("the unrolled size counts every pass of every repeat") {
    const UnrolledSize size = unrolled_size(
        steps_of("Hi.\n[repeat 2-3]\n[pause 2s]\n[repeat 4]\nGo.\n[rest 1s]\n[end]\n[end]\n[count 30]\n"));
    CHECK(size.steps == 1 + 3 * (1 + 4 * 2) + 30);
    CHECK(size.time == 3 * (2s + 4s) + 30s);
}

TEST_CASE("a range counts with its longest form") {
    CHECK(unrolled_size(steps_of("[hold 20s-30s]\n  @5s Go.\n")).time == 30s);
}

TEST_CASE("twelve hours and twenty thousand steps are allowed, and no more") {
    CHECK(body_faults("[repeat 12]\n[hold 1h]\n[end]\n").empty());
    CHECK_FALSE(body_faults("[repeat 12]\n[hold 1h]\n[end]\n[pause 1ms]\n").empty());
    CHECK(body_faults("[repeat 1000]\n" + times(20, "Hi.\n") + "[end]\n").empty());
    CHECK_FALSE(body_faults("[repeat 1000]\n" + times(20, "Hi.\n") + "[end]\nHo.\n").empty());
    CHECK(body_faults(times(20'000, "Hi.\n")).empty());
    CHECK(body_faults(times(20'001, "Hi.\n")).find("this is one step too many") != std::string::npos);
}

TEST_CASE("a hold counts with its cues, and guided breaths with both words of each") {
    using namespace std::chrono_literals;
    CHECK(unrolled_size(steps_of("[hold 20s-30s]\n  @5s Go.\n  @8s On.\n")).steps == 3);
    CHECK(unrolled_size(steps_of("[breathe 3]\n")).steps == 6);
    CHECK(unrolled_size(steps_of("[breathe 3]\n")).time == 30s);
    CHECK(unrolled_size(steps_of("[chime bell]\n")).steps == 1);
    CHECK(unrolled_size(steps_of("[rest 2 breaths]\n")).time == 20s);
}

}  // namespace
}  // namespace cuewell
