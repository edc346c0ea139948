#include "mixer/mixer.h"

#include "base/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cuewell {
namespace {

/// Frames from `start` until before `end`.
struct Span {
    FramePosition start;
    FramePosition end;

    [[nodiscard]] bool is_empty() const { return end <= start; }
};

Span common(Span a, Span b) { return {std::max(a.start, b.start), std::min(a.end, b.end)}; }

std::size_t index_of(FramePosition at, FramePosition origin) { return static_cast<std::size_t>((at - origin).count()); }

/// How much of a sample is heard, `left` frames before its event ends: all, but for the last frames of a sound cut
/// short.
float level_before_cut(Frames left, Frames fade) {
    if (left >= fade) return 1.0F;
    const double along = static_cast<double>(left.count()) / static_cast<double>(fade.count());
    return static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * along));
}

/// Adds what of a sound lies in `part` to a block that begins at `block_start`.
void add(const Clip& clip, const SoundingEvent& sound, Span part, FramePosition block_start, std::span<float> block) {
    constexpr Duration kCutFade{5'000};
    const bool is_cut = clip.length() > sound.end - sound.start;
    const Frames fade = is_cut ? to_frames(kCutFade, clip.rate) : Frames();
    for (FramePosition at = part.start; at < part.end; at += Frames(1)) {
        const float sample = clip.samples[index_of(at, sound.start)];
        block[index_of(at, block_start)] += sample * level_before_cut(sound.end - at - Frames(1), fade);
    }
}

/// A chime may be cut short by the next one; words may not, and nothing may end before its event does.
void check_clip(const Clip& clip, const SoundingEvent& sound, SampleRate rate) {
    const Frames length = sound.end - sound.start;
    const bool fits = clip.length() == length || (sound.kind == EventKind::chime && clip.length() > length);
    if (fits && clip.rate == rate) return;
    throw Failure(fmt::format("the {} at frame {} came out as {} frames at {} Hz; the session has {} at {} Hz for it",
                              sound.kind == EventKind::chime ? "chime" : "line", sound.start.index(),
                              clip.length().count(), clip.rate.hz, length.count(), rate.hz));
}

}  // namespace

Mixer::Mixer(const Timeline& timeline, ClipSource& speech, ClipSource& chimes, const std::optional<Bed>& bed,
             Parts parts)
    : timeline_(timeline), speech_(speech), chimes_(chimes), sounds_(timeline, parts) {
    if (!bed) return;
    level_.emplace(timeline, bed->mix);
    if (parts.ambience) ambience_ = bed->ambience;
}

BlockFormat Mixer::format() const { return {timeline_.rate, level_ ? 2 : 1}; }

Frames Mixer::length() const { return timeline_.length; }

void Mixer::read(FramePosition at, std::span<float> block) {
    if (!level_) {
        std::ranges::fill(block, 0.0F);
        add_clips(at, block);
        return;
    }
    mono_.assign(block.size() / 2, 0.0F);
    add_clips(at, mono_);
    for (std::size_t frame = 0; frame < mono_.size(); ++frame) {
        block[2 * frame] = mono_[frame];
        block[2 * frame + 1] = mono_[frame];
    }
    if (ambience_ != nullptr) add_bed(at, block);
}

void Mixer::add_clips(FramePosition at, std::span<float> mono) {
    const Span session{FramePosition(), FramePosition() + timeline_.length};
    const Span here = common(session, {at, at + Frames(static_cast<std::int64_t>(mono.size()))});
    Clips wanted;
    // Sounds that overlap are always added in the same order: floats do not sum alike in another.
    for (const SoundingEvent& sound : sounds_.near(here.start, here.end)) {
        const Span part = common(here, {sound.start, sound.end});
        if (!part.is_empty()) add(clip_of(sound, wanted), sound, part, at, mono);
    }
    held_ = std::move(wanted);
}

void Mixer::add_bed(FramePosition at, std::span<float> stereo) {
    behind_.resize(stereo.size());
    ambience_->read(at, behind_);
    level_->apply(at, behind_);
    for (std::size_t sample = 0; sample < stereo.size(); ++sample) stereo[sample] += behind_[sample];
}

const Clip& Mixer::clip_of(const SoundingEvent& sound, Clips& wanted) {
    std::shared_ptr<const Clip>& clip = wanted[{sound.kind, sound.clip}];
    if (!clip) {
        const auto held = held_.find({sound.kind, sound.clip});
        clip = held != held_.end() ? held->second : fetch(sound);
    }
    check_clip(*clip, sound, timeline_.rate);
    return *clip;
}

std::shared_ptr<const Clip> Mixer::fetch(const SoundingEvent& sound) {
    return sound.kind == EventKind::speech ? speech_.clip(sound.clip) : chimes_.clip(sound.clip);
}

}  // namespace cuewell
