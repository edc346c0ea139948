#include "audio/loudness.h"

#include "base/errors.h"

#include <ebur128.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

void check(int result, const char* what) {
    if (result != EBUR128_SUCCESS) throw Failure(fmt::format("cannot measure loudness: {} failed ({})", what, result));
}

struct Destroy {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

using Meter = std::unique_ptr<ebur128_state, Destroy>;

/// A meter for mono counts it as two speakers play it.
Meter new_meter(SampleRate rate, int channels, int modes) {
    if (rate.hz < 1 || channels < 1 || channels > 2)
        throw Failure(fmt::format("cannot measure loudness at {} Hz in {} channels", rate.hz, channels));
    Meter meter(ebur128_init(static_cast<unsigned>(channels), static_cast<unsigned long>(rate.hz), modes));
    if (!meter) throw Failure(fmt::format("cannot measure loudness at {} Hz", rate.hz));
    if (channels == 1) check(ebur128_set_channel(meter.get(), 0, EBUR128_DUAL_MONO), "dual mono");
    return meter;
}

LoudnessMeter metered_in_silence(const Clip& clip) {
    LoudnessMeter meter(clip.rate);
    const std::vector<float> silence(static_cast<std::size_t>(clip.rate.hz), 0.0F);
    meter.add(silence);
    meter.add(clip.samples);
    meter.add(silence);
    return meter;
}

}  // namespace

struct LoudnessMeter::State {
    Meter meter;
    std::size_t channels;
    bool has_moments;
    std::size_t step;  ///< Frames in 10 ms.
    std::size_t until_look;
    double loudest = -std::numeric_limits<double>::infinity();

    void look() {
        double now = 0.0;
        check(ebur128_loudness_momentary(meter.get(), &now), "momentary loudness");
        loudest = std::max(loudest, now);
        until_look = step;
    }
};

LoudnessMeter::LoudnessMeter(SampleRate rate, int channels, Metering metering) {
    const bool all = metering == Metering::all;
    Meter meter = new_meter(rate, channels, all ? EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK : EBUR128_MODE_I);
    const std::size_t step = std::max<std::size_t>(1, static_cast<std::size_t>(rate.hz) / 100);
    state_ = std::make_unique<State>(State{std::move(meter), static_cast<std::size_t>(channels), all, step, step});
}

LoudnessMeter::~LoudnessMeter() = default;
LoudnessMeter::LoudnessMeter(LoudnessMeter&&) noexcept = default;
LoudnessMeter& LoudnessMeter::operator=(LoudnessMeter&&) noexcept = default;

void LoudnessMeter::add(std::span<const float> samples) {
    if (!state_->has_moments) {
        const std::size_t count = samples.size() / state_->channels;
        check(ebur128_add_frames_float(state_->meter.get(), samples.data(), count), "adding samples");
        return;
    }
    while (!samples.empty()) {
        const std::size_t count = std::min(samples.size() / state_->channels, state_->until_look);
        check(ebur128_add_frames_float(state_->meter.get(), samples.data(), count), "adding samples");
        samples = samples.subspan(count * state_->channels);
        state_->until_look -= count;
        if (state_->until_look == 0) state_->look();
    }
}

Loudness LoudnessMeter::integrated() const {
    double lufs = 0.0;
    check(ebur128_loudness_global(state_->meter.get(), &lufs), "integrated loudness");
    return Loudness(lufs);
}

Loudness LoudnessMeter::loudest_moment() const {
    if (!state_->has_moments) throw Failure("cannot measure loudness: the meter was not made for moments");
    return Loudness(state_->loudest);
}

Decibels LoudnessMeter::true_peak() const {
    double peak = 0.0;
    for (unsigned channel = 0; channel < state_->channels; ++channel) {
        double highest = 0.0;
        check(ebur128_true_peak(state_->meter.get(), channel, &highest), "true peak");
        peak = std::max(peak, highest);
    }
    return to_decibels(Gain(static_cast<float>(peak)));
}

Loudness mean_loudness(const Clip& clip) {
    Meter meter = new_meter(clip.rate, 1, EBUR128_MODE_M);
    // Moment after moment, the last filled up with silence. A window as long as the clip would be one call, but takes a
    // thousand times its memory (libebur128 1.2.6).
    const std::size_t moment = 4 * ((static_cast<std::size_t>(clip.rate.hz) + 5) / 10);
    std::vector<float> frames(moment);
    double power = 0.0;
    for (std::size_t at = 0; at < clip.samples.size(); at += moment) {
        const MonoView part = MonoView(clip.samples).subspan(at, std::min(moment, clip.samples.size() - at));
        std::fill(std::ranges::copy(part, frames.begin()).out, frames.end(), 0.0F);
        check(ebur128_add_frames_float(meter.get(), frames.data(), moment), "adding samples");
        double lufs = 0.0;
        check(ebur128_loudness_momentary(meter.get(), &lufs), "momentary loudness");
        power += std::pow(10.0, lufs / 10.0) * static_cast<double>(moment);
    }
    if (power == 0.0) return Loudness(-std::numeric_limits<double>::infinity());
    return Loudness(10.0 * std::log10(power / static_cast<double>(clip.samples.size())));
}

Loudness loudest_moment(const Clip& clip) { return metered_in_silence(clip).loudest_moment(); }

Decibels true_peak(const Clip& clip) { return metered_in_silence(clip).true_peak(); }

}  // namespace cuewell
