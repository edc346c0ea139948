#pragma once

#include "audio/clip.h"
#include "base/level.h"

#include <compare>
#include <memory>

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

/// Measures mono audio as it is heard: from two speakers, that is 3 LU louder than one of them.
///
/// Thread: one at a time.
/// Source: ITU-R BS.1770-4 and EBU R 128, through libebur128.
class LoudnessMeter {
public:
    /// Errors: Failure where libebur128 refuses the rate.
    explicit LoudnessMeter(SampleRate rate);
    ~LoudnessMeter();
    LoudnessMeter(LoudnessMeter&&) noexcept;
    LoudnessMeter& operator=(LoudnessMeter&&) noexcept;

    /// Takes what comes next; a session's lines may come one by one.
    void add(MonoView samples);

    /// The gated loudness of all so far; -infinity for silence and for less than 400 ms.
    [[nodiscard]] Loudness integrated() const;

    /// The loudest 400 ms so far (looked at every 10 ms); -infinity for silence.
    [[nodiscard]] Loudness loudest_moment() const;

    /// The highest point of the wave so far, over full scale.
    [[nodiscard]] Decibels true_peak() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cuewell
