#include "live/output_watch.h"

#include "base/errors.h"

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr auto kFirstTry = 300ms;
constexpr auto kBetweenTries = 2s;

}  // namespace

OutputWatch::News OutputWatch::look(SampleRate rate) {
    const OutputState state = output_.state();
    counted_at_look_ = counted();
    if (has_output_) {
        if (state == OutputState::playing) return News::none;
        return state == OutputState::frozen ? News::frozen : News::lost;
    }
    if (state == OutputState::playing) {
        has_output_ = true;
        return News::found;
    }
    if (state == OutputState::opening || clocks_.uptime() < next_try_) return News::none;
    // To wait for one would be to wait for ever.
    if (output_.is_gone()) throw Failure("the process for the sound output has ended");
    next_try_ = clocks_.uptime() + kBetweenTries;
    output_.open({std::nullopt, rate});
    return News::none;
}

void OutputWatch::let_go() {
    missed_ = counted();
    gaps_ = gaps();
    has_output_ = false;
    output_.close();
    next_try_ = clocks_.uptime() + kFirstTry;
}

}  // namespace cuewell
