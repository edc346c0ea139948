#include "plan/estimate.h"

#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

StepsEstimate estimate(const std::string& body) { return estimate_of(steps_of(body), 10s); }

TEST_CASE("a line is estimated by its letters, and silence by its length, at the least of its ranges") {
    CHECK(estimate("Lift.\n").length == 1150ms);
    CHECK(estimate("[pause 3s]\n").length == 3s);
    CHECK(estimate("[pause 3s]\n").quiet == 0s);
    CHECK(estimate("[rest 2 breaths]\n").quiet == 20s);
    CHECK(estimate("[count 5]\n").length == 5s);
    CHECK(estimate("[breathe 3]\n").length == 30s);
    CHECK(estimate("[breathe 3]\n").quiet == 30s);
    const StepsEstimate holds = estimate("[hold 20s-30s]\n[hold 5s]\n");
    CHECK(holds.holds == 2);
    CHECK(holds.least_hold == 5s);
    CHECK(holds.longest_hold == 30s);
    CHECK(holds.quiet == 25s);
    CHECK_FALSE(holds.has_repeats);
}

TEST_CASE("what is repeated is estimated as often as it is done at least") {
    const StepsEstimate whole = estimate("[repeat 2-4]\nLift.\n[repeat 3]\n[rest 1s]\n[end]\n[breathe 2]\n[end]\n");
    CHECK(whole.length == 2 * (1150ms + 3 * 1s + 20s));
    CHECK(whole.quiet == 46s);
    CHECK(whole.has_repeats);
}

TEST_CASE("a stretch takes its announcement, both sides, and the time to change over") {
    const Stretch sided = stretch_of(std::string(kSidedHead) + "Sit.\n# Each side\n[hold 20s]\n# Finish\n[rest 5s]\n");
    CHECK(estimated_length(sided, 10s) == 14s + 1080ms + 2 * 20s + 7s + 5s);
    const Stretch plain = stretch_of(std::string(kPlainHead) + "[hold 20s]\n# Finish\n[rest 5s]\n");
    CHECK(estimated_length(plain, 10s) == 39s);
}

}  // namespace
}  // namespace cuewell
