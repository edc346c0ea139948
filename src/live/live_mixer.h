#pragma once

#include "audio/block_source.h"
#include "base/time.h"
#include "live/play_state.h"

#include <span>
#include <vector>

namespace cuewell {

/// Turns the state of a running session into sound: the next block, and the state after it.
///
/// Shape:  a pure function of the state. As long as nobody steers, what comes after the wake-up sound is what a Mixer
///         gives for the same timeline, to the last bit.
/// Thread: one at a time.
class LiveMixer {
public:
    explicit LiveMixer(SampleRate rate) : rate_(rate) {}

    [[nodiscard]] SampleRate rate() const noexcept { return rate_; }

    /// What sounds behind the voice of scores that have a bed: stereo, at the same rate; must outlive this.
    void set_ambience(BlockSource* ambience) noexcept { ambience_ = ambience; }

    /// Fills a stereo block and moves `state` on by as many frames. Where a voice is not ready the session stands still:
    /// no word is lost.
    void mix(PlayState& state, std::span<float> stereo);

private:
    Frames mix_part(PlayState& state, std::span<float> stereo);
    Frames wake(PlayState& state, std::span<float> stereo);
    Frames play(PlayState& state, std::span<float> stereo);
    void play_session(PlayState& state, std::span<float> stereo);
    void play_aside(PlayState& state, std::span<float> stereo);
    void play_bed(PlayState& state, std::span<float> stereo, bool session_moves);

    BlockSource* ambience_ = nullptr;
    SampleRate rate_;
    std::vector<float> mono_;
    std::vector<float> bed_;
};

}  // namespace cuewell
