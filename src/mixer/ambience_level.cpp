#include "mixer/ambience_level.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

// What listeners find calm: down before the first sound of a word, up again without haste.
constexpr Duration kDipLead = 120ms;
constexpr Duration kDip = 350ms;
constexpr Duration kRise = 2s;
constexpr Duration kBridgedGap = 2s;
constexpr Duration kFadeIn = 4s;
constexpr Duration kFadeOut = 12s;
/// Neither fade takes more of a session than one in so many parts.
constexpr std::int64_t kShareOfFade = 4;

constexpr std::int64_t kGrid = 64;

/// From 0 to 1 along a raised cosine, 0 before and 1 after.
double eased(Frames passed, Frames length) {
    if (passed <= Frames()) return 0.0;
    if (passed >= length) return 1.0;
    const double along = static_cast<double>(passed.count()) / static_cast<double>(length.count());
    return 0.5 - 0.5 * std::cos(std::numbers::pi * along);
}

}  // namespace

AmbienceLevel::AmbienceLevel(const Timeline& timeline, const AmbienceMix& mix)
    : mix_(mix), rate_(timeline.rate), length_(timeline.length) {
    const Frames bridged = to_frames(kBridgedGap, rate_);
    for (const Event& event : timeline.events) {
        if (event.breath && mix.swells_with_breath) add_breaths(event);
        // Guided breaths are one thing: to come up between "in" and "out" would only be restless.
        if (event.kind != EventKind::speech && event.kind != EventKind::breath) continue;
        if (!words_.empty() && event.start - words_.back().end < bridged) {
            words_.back().end = std::max(words_.back().end, event.end);
        } else {
            words_.push_back({event.start, event.end});
        }
    }
}

/// Of a stretched hold a part of a breath may be left: to swell and break off there would be a step.
void AmbienceLevel::add_breaths(const Event& event) {
    const Frames in = to_frames(event.breath->in, rate_);
    const Frames out = to_frames(event.breath->out, rate_);
    const Frames whole = in + out;
    if (whole <= Frames()) return;
    // Each breath is rounded to frames, and so is the whole: the last breath may lack a few.
    const std::int64_t missed = whole.count() / 1'000;
    const std::int64_t count = ((event.end - event.start).count() + missed) / whole.count();
    breaths_.push_back({{event.start, event.start + Frames(count * whole.count())}, in, out});
}

Decibels AmbienceLevel::at(FramePosition position) const {
    const double level =
        mix_.level.value() + kBreathSwell.value() * swell_at(position) - mix_.duck.value() * dip_at(position);
    return Decibels(level) + to_decibels(Gain(static_cast<float>(fade_at(position))));
}

/// How far down it is: 1 under words, 0 far from any.
double AmbienceLevel::dip_at(FramePosition position) const {
    const auto next = std::ranges::upper_bound(words_, position, {}, &Span::start);
    double dip = 0.0;
    if (next != words_.end()) {
        const Frames dip_start_to_word = to_frames(kDipLead + kDip, rate_);
        dip = eased(position - (next->start - dip_start_to_word), to_frames(kDip, rate_));
    }
    if (next == words_.begin()) return dip;
    const Span& last = *std::prev(next);
    if (position < last.end) return 1.0;
    return std::max(dip, 1.0 - eased(position - last.end, to_frames(kRise, rate_)));
}

/// How far up it is with the breath: 1 where a breath turns.
double AmbienceLevel::swell_at(FramePosition position) const {
    const auto next =
        std::ranges::upper_bound(breaths_, position, {}, [](const Breaths& all) { return all.span.start; });
    if (next == breaths_.begin()) return 0.0;
    const Breaths& breaths = *std::prev(next);
    if (position >= breaths.span.end) return 0.0;
    const Frames whole = breaths.in + breaths.out;
    const Frames in_breath((position - breaths.span.start).count() % whole.count());
    return eased(in_breath, breaths.in) - eased(in_breath - breaths.in, breaths.out);
}

double AmbienceLevel::fade_at(FramePosition position) const {
    // A session that is longer than this beginning of it is no short one.
    const Frames longest = mix_.fades_out ? Frames(length_.count() / kShareOfFade) : length_;
    const Frames passed = position - FramePosition();
    const double in = mix_.fades_in ? eased(passed, std::min(longest, to_frames(kFadeIn, rate_))) : 1.0;
    return mix_.fades_out ? in * eased(length_ - passed, std::min(longest, to_frames(kFadeOut, rate_))) : in;
}

float AmbienceLevel::gain_at(FramePosition position) const { return to_gain(at(position)).factor(); }

void AmbienceLevel::apply(FramePosition at, std::span<float> block) const {
    const std::int64_t end = at.index() + static_cast<std::int64_t>(block.size() / 2);
    std::size_t sample = 0;
    for (std::int64_t frame = at.index(); frame < end;) {
        const std::int64_t cell = frame - frame % kGrid;
        const float from = gain_at(FramePosition(cell));
        const float to = gain_at(FramePosition(cell + kGrid));
        for (; frame < std::min(end, cell + kGrid); ++frame) {
            const float gain = from + (to - from) * static_cast<float>(frame - cell) / static_cast<float>(kGrid);
            block[sample++] *= gain;
            block[sample++] *= gain;
        }
    }
}

}  // namespace cuewell
