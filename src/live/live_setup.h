#pragma once

#include "live/planner.h"
#include "sink/sound_output.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cuewell {

/// The paces that a session can be steered to.
inline constexpr double kLeastPace = 0.25;
inline constexpr double kMostPace = 4.0;

/// Where a running session has come to, as far as it matters for resuming it.
struct LivePlace {
    std::optional<PassPlace> due{};      ///< The side that was due; none in the welcome.
    std::string track{};                 ///< How it is shown.
    Scale pace{};                        ///< As it was changed while playing.
    Duration listened{};                 ///< In all.
    std::vector<std::string> skipped{};  ///< Names of stretches.
    std::set<std::size_t> left_out{};    ///< Stretches of the plan for which there was no time, by their numbers.
    bool is_past_stretches = false;      ///< It is in the close, or at its end.
};

/// The clocks that a running session looks at; a test has its own.
struct LiveClocks {
    /// Grows also while the computer sleeps.
    std::function<std::chrono::milliseconds()> uptime;
    std::function<std::chrono::system_clock::time_point()> wall;
    /// How long the thread that mixes rests between rounds.
    std::chrono::microseconds rest = std::chrono::milliseconds(10);

    [[nodiscard]] static LiveClocks of_the_computer();
};

/// What a session that is played is made of.
struct LiveSetup {
    OutputWish wish;
    std::function<std::unique_ptr<LivePlanner>(SampleRate)> plan;  ///< Called again where an output has another rate.
    std::function<void(LivePlanner&)> on_planned{};  ///< Called once the whole session is known; may be empty.
    std::function<void()> abandon{};  ///< Called where nobody waits for a plan any more; may be empty. Thread: any.
    Duration lead_in = std::chrono::seconds(1);
    double volume = 1.0;               ///< Linear.
    std::optional<Duration> length{};  ///< To which the session is fitted.
    std::optional<std::chrono::system_clock::time_point> end_at{};
    std::optional<LivePlace> resumed{};  ///< Where it begins, else at its beginning.
    /// Called once a second; may be empty. What keeps it from being kept, or nothing.
    std::function<std::string(const LivePlace&)> keep{};
    std::function<bool()> is_kept{};  ///< Whether what was kept last can be gone on with; never where this is empty.
    LiveClocks clocks = LiveClocks::of_the_computer();
};

/// A promised end that is missed by less counts as kept.
inline constexpr std::chrono::seconds kPromiseIsKept{1};

/// How a session that was played came to its end.
struct LiveOutcome {
    enum class Ending { finished, quit, interrupted, failed };
    Ending ending = Ending::finished;
    LivePlace place;
    std::string failure{};  ///< Where it failed: what a Failure says.
};

}  // namespace cuewell
