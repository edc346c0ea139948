#include "audio/loudness.h"

#include "base/errors.h"

#include <ebur128.h>
#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace cuewell {
namespace {

void check(int result, const char* what) {
    if (result != EBUR128_SUCCESS) throw Failure(fmt::format("cannot measure loudness: {} failed ({})", what, result));
}

struct Destroy {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

}  // namespace

struct LoudnessMeter::State {
    std::unique_ptr<ebur128_state, Destroy> meter;
    std::size_t step;  ///< Samples in 10 ms.
    std::size_t until_look;
    double loudest = -std::numeric_limits<double>::infinity();

    void look() {
        double now = 0.0;
        check(ebur128_loudness_momentary(meter.get(), &now), "momentary loudness");
        loudest = std::max(loudest, now);
        until_look = step;
    }
};

LoudnessMeter::LoudnessMeter(SampleRate rate) {
    if (rate.hz < 1) throw Failure(fmt::format("cannot measure loudness at {} Hz", rate.hz));
    const int modes = EBUR128_MODE_I | EBUR128_MODE_M | EBUR128_MODE_TRUE_PEAK;
    std::unique_ptr<ebur128_state, Destroy> meter(ebur128_init(1, static_cast<unsigned long>(rate.hz), modes));
    if (!meter) throw Failure(fmt::format("cannot measure loudness at {} Hz", rate.hz));
    check(ebur128_set_channel(meter.get(), 0, EBUR128_DUAL_MONO), "dual mono");
    const std::size_t step = std::max<std::size_t>(1, static_cast<std::size_t>(rate.hz) / 100);
    state_ = std::make_unique<State>(State{std::move(meter), step, step});
}

LoudnessMeter::~LoudnessMeter() = default;
LoudnessMeter::LoudnessMeter(LoudnessMeter&&) noexcept = default;
LoudnessMeter& LoudnessMeter::operator=(LoudnessMeter&&) noexcept = default;

void LoudnessMeter::add(MonoView samples) {
    while (!samples.empty()) {
        const std::size_t count = std::min(samples.size(), state_->until_look);
        check(ebur128_add_frames_float(state_->meter.get(), samples.data(), count), "adding samples");
        samples = samples.subspan(count);
        state_->until_look -= count;
        if (state_->until_look == 0) state_->look();
    }
}

Loudness LoudnessMeter::integrated() const {
    double lufs = 0.0;
    check(ebur128_loudness_global(state_->meter.get(), &lufs), "integrated loudness");
    return Loudness(lufs);
}

Loudness LoudnessMeter::loudest_moment() const { return Loudness(state_->loudest); }

Decibels LoudnessMeter::true_peak() const {
    double peak = 0.0;
    check(ebur128_true_peak(state_->meter.get(), 0, &peak), "true peak");
    return to_decibels(Gain(static_cast<float>(peak)));
}

}  // namespace cuewell
