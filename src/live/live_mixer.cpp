#include "live/live_mixer.h"

#include "base/level.h"
#include "live/wake_sound.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

using Stage = PlayState::Stage;

constexpr Duration kClosingSilence = 500ms;
constexpr Duration kAsideGlide = 120ms;
constexpr Duration kBackFromAside = 1s;

std::span<float> first_frames(std::span<float> stereo, Frames frames) {
    return stereo.first(2 * static_cast<std::size_t>(frames.count()));
}

Frames frames_of(std::span<const float> stereo) { return Frames(static_cast<std::int64_t>(stereo.size() / 2)); }

/// Louder than the file, peaks are bent instead of cut; below, nothing changes.
float bent(float sample) {
    constexpr float kKnee = 0.76F;  // -2.4 dBFS: no mix at its own loudness is higher.
    const float size = std::abs(sample);
    if (size <= kKnee) return sample;
    const float room = 1.0F - kKnee;
    return std::copysign(kKnee + room * std::tanh((size - kKnee) / room), sample);
}

void apply_volume(PlayState& state, std::span<float> stereo) {
    if (state.volume.is_still() && state.volume.now() == 1.0F) return;
    for (std::size_t i = 0; i + 1 < stereo.size(); i += 2) {
        const float gain = state.volume.next();
        stereo[i] = bent(stereo[i] * gain);
        stereo[i + 1] = bent(stereo[i + 1] * gain);
    }
}

}  // namespace

void LiveMixer::mix(PlayState& state, std::span<float> stereo) {
    std::ranges::fill(stereo, 0.0F);
    for (std::span<float> rest = stereo; !rest.empty();) {
        const Frames mixed = mix_part(state, rest);
        rest = rest.subspan(2 * static_cast<std::size_t>(mixed.count()));
    }
    apply_volume(state, stereo);
}

/// As many frames as the state stays what it is; none where it has just become another.
Frames LiveMixer::mix_part(PlayState& state, std::span<float> stereo) {
    switch (state.stage) {
        case Stage::waking: return wake(state, stereo);
        case Stage::playing: return play(state, stereo);
        case Stage::closing: {
            const Frames part = std::min(state.closing_left, frames_of(stereo));
            state.closing_left -= part;
            if (state.closing_left == Frames()) state.stage = Stage::over;
            return part;
        }
        case Stage::paused:
        case Stage::over: break;
    }
    return frames_of(stereo);
}

Frames LiveMixer::wake(PlayState& state, std::span<float> stereo) {
    const Frames block = frames_of(stereo);
    const bool has_begun_to_end = state.waking_left > Frames();
    if (!has_begun_to_end && state.score && state.score->is_ready(state.at, state.at + Frames(rate_.hz))) {
        state.stage = state.is_paused_then ? Stage::paused : Stage::playing;
        return Frames();
    }
    // How long it takes to plan a session is not known: the sound then goes on.
    const Frames endless(std::numeric_limits<std::int32_t>::max());
    const Frames part = has_begun_to_end ? std::min(block, state.waking_left) : block;
    for (Frames at; at < part; at += Frames(1)) {
        const Frames left = state.score ? state.waking_left - at : endless;
        const float sample = wake_sample(state.woken + at, left);
        const auto index = 2 * static_cast<std::size_t>(at.count());
        stereo[index] = sample;
        stereo[index + 1] = sample;
    }
    state.woken += part;
    if (has_begun_to_end) state.waking_left -= part;
    return part;
}

Frames LiveMixer::play(PlayState& state, std::span<float> stereo) {
    const bool aside_waits = state.aside.words && state.aside.session_waits;
    if (state.aside.words && state.aside.left() == Frames()) {
        state.aside = {};
        return Frames();
    }
    // Whether its words have ended, or a jump has cut them off.
    if (!state.aside.words && state.bed_under_aside.goal() != 1.0F)
        state.bed_under_aside.glide(1.0F, to_frames(kBackFromAside, rate_));
    const Frames left = state.score->end() - state.at;
    const bool waits_for_rest = left <= Frames() && !state.score->edges().ends;
    if (!aside_waits && left <= Frames() && !waits_for_rest) {
        state.stage = Stage::closing;
        state.closing_left = to_frames(kClosingSilence, rate_);
        return Frames();
    }
    Frames part = frames_of(stereo);
    if (state.aside.words) part = std::min(part, state.aside.left());
    const bool lulls = state.lull > Frames();
    if (lulls) part = std::min(part, state.lull);
    if (!aside_waits && !lulls && !waits_for_rest) part = std::min(part, left);

    const std::span<float> block = first_frames(stereo, part);
    const bool is_ready = aside_waits || lulls || (!waits_for_rest && state.score->is_ready(state.at, state.at + part));
    const bool session_moves = !aside_waits && !lulls && is_ready;
    if (!is_ready) state.waited += part;
    if (session_moves) play_session(state, block);
    if (ambience_ != nullptr && state.score->bed()) play_bed(state, block, session_moves);
    if (lulls) {
        state.lull -= part;
    } else if (state.aside.words) {
        play_aside(state, block);
    }
    if (session_moves) state.at += part;
    state.listened += part;
    return part;
}

void LiveMixer::play_session(PlayState& state, std::span<float> stereo) {
    mono_.resize(stereo.size() / 2);
    state.score->read_voice(state.at, mono_);
    for (std::size_t frame = 0; frame < mono_.size(); ++frame) {
        stereo[2 * frame] = mono_[frame];
        stereo[2 * frame + 1] = mono_[frame];
    }
}

void LiveMixer::play_aside(PlayState& state, std::span<float> stereo) {
    const std::vector<float>& words = state.aside.words->samples;
    // As low as under the session's own words.
    if (state.aside.passed == Frames() && state.score->bed())
        state.bed_under_aside.glide(to_gain(Decibels() - state.score->bed()->duck()).factor(),
                                    to_frames(kAsideGlide, rate_));
    const auto from = static_cast<std::size_t>(state.aside.passed.count());
    for (std::size_t frame = 0; frame < stereo.size() / 2; ++frame) {
        stereo[2 * frame] += words[from + frame];
        stereo[2 * frame + 1] += words[from + frame];
    }
    state.aside.passed += frames_of(stereo);
}

void LiveMixer::play_bed(PlayState& state, std::span<float> stereo, bool session_moves) {
    bed_.resize(stereo.size());
    ambience_->read(state.bed_at, bed_);
    const AmbienceLevel& level = *state.score->bed();
    if (session_moves) {
        level.apply(state.at, bed_);
    } else {
        const float still = to_gain(level.at(state.at)).factor();
        for (float& sample : bed_) sample *= still;
    }
    const bool is_changed = !state.bed.is_still() || state.bed.now() != 1.0F || !state.bed_under_aside.is_still() ||
                            state.bed_under_aside.now() != 1.0F;
    for (std::size_t i = 0; i + 1 < bed_.size(); i += 2) {
        const float gain = is_changed ? state.bed.next() * state.bed_under_aside.next() : 1.0F;
        stereo[i] += bed_[i] * gain;
        stereo[i + 1] += bed_[i + 1] * gain;
    }
    state.bed_at += frames_of(stereo);
}

}  // namespace cuewell
