#pragma once

#include "live/course.h"
#include "live/live_setup.h"
#include "live/live_stage.h"
#include "live/performance.h"
#include "live/reporter.h"
#include "live/steering.h"

#include <memory>

namespace cuewell {

/// What a running session consists of, beside its output and its commands. Each part uses those above it.
struct LiveParts {
    LiveParts(const LiveSetup& setup, const LiveStage& stage)
        : reporter(stage.views, setup.clocks),
          performance(setup.clocks.rest),
          course(performance, setup),
          steering(performance, course, setup) {}

    Reporter reporter;
    std::unique_ptr<LivePlanner> planner;  ///< For the output's rate.
    Performance performance;
    Course course;
    Steering steering;
};

}  // namespace cuewell
