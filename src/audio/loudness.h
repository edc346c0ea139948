#pragma once

#include "audio/clip.h"
#include "base/level.h"

#include <compare>
#include <memory>
#include <span>

namespace cuewell {

/// How loud something is heard, on the absolute scale of broadcasting. A point: two differ by Decibels.
class Loudness {
public:
    constexpr explicit Loudness(double lufs) : lufs_(lufs) {}

    [[nodiscard]] constexpr double lufs() const noexcept { return lufs_; }

    friend constexpr Decibels operator-(Loudness a, Loudness b) noexcept { return Decibels(a.lufs_ - b.lufs_); }
    friend constexpr auto operator<=>(Loudness, Loudness) = default;

private:
    double lufs_;
};

/// What a meter is for: the less, the faster.
enum class Metering {
    all,
    integrated,  ///< Nothing but the integrated loudness.
};

/// Measures audio as it is heard: mono from two speakers, that is 3 LU louder than one of them.
///
/// Thread: one at a time.
/// Source: ITU-R BS.1770-4 and EBU R 128, through libebur128.
class LoudnessMeter {
public:
    /// For one channel or two.
    ///
    /// Errors: Failure where libebur128 refuses the rate.
    explicit LoudnessMeter(SampleRate rate, int channels = 1, Metering metering = Metering::all);
    ~LoudnessMeter();
    LoudnessMeter(LoudnessMeter&&) noexcept;
    LoudnessMeter& operator=(LoudnessMeter&&) noexcept;

    /// Takes what comes next; a session's lines may come one by one.
    ///
    /// Shape:  interleaved, a whole number of frames.
    void add(std::span<const float> samples);

    /// The gated loudness of all so far; -infinity for silence and for less than 400 ms.
    [[nodiscard]] Loudness integrated() const;

    /// The loudest 400 ms so far (looked at every 10 ms); -infinity for silence.
    ///
    /// Needs:  a meter for all.
    [[nodiscard]] Loudness loudest_moment() const;

    /// The highest point of the wave so far, over full scale.
    ///
    /// Needs:  a meter for all.
    [[nodiscard]] Decibels true_peak() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The loudness of a clip's mean power, from its first sample to its last: nothing is gated, so it is there for a clip
/// of any length, a single short word too.
///
/// Units:  as LoudnessMeter counts; -infinity for silence, and for a clip without samples.
/// Errors: Failure as LoudnessMeter.
[[nodiscard]] Loudness mean_loudness(const Clip& clip);

/// The loudest 400 ms of a clip with silence around it: a clip may be shorter than that.
///
/// Units:  as LoudnessMeter counts; -infinity for silence, and for a clip without samples.
/// Errors: Failure as LoudnessMeter.
[[nodiscard]] Loudness loudest_moment(const Clip& clip);

/// The highest point of the wave of a clip with silence around it, over full scale.
///
/// Errors: Failure as LoudnessMeter.
[[nodiscard]] Decibels true_peak(const Clip& clip);

}  // namespace cuewell
