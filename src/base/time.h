#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace cuewell {

/// A length of time as people write it, before a sample rate is known.
///
/// Units: whole microseconds, so that `2.5s`, a tempo and a third of a breath all lose less than a frame.
using Duration = std::chrono::microseconds;

/// A factor that lengths are multiplied with: above 1 is longer.
struct Scale {
    double factor = 1.0;
};

/// `length` times `scale`, rounded half up to a microsecond.
[[nodiscard]] Duration scaled(Duration length, Scale scale);

/// How many frames pass in a second.
struct SampleRate {
    std::int32_t hz = 48'000;
    friend constexpr auto operator<=>(SampleRate, SampleRate) = default;
};

/// A number of frames: the length of something on the session clock.
class Frames {
public:
    constexpr Frames() = default;
    constexpr explicit Frames(std::int64_t count) : count_(count) {}

    [[nodiscard]] constexpr std::int64_t count() const noexcept { return count_; }

    constexpr Frames& operator+=(Frames other) noexcept {
        count_ += other.count_;
        return *this;
    }
    constexpr Frames& operator-=(Frames other) noexcept {
        count_ -= other.count_;
        return *this;
    }
    friend constexpr Frames operator+(Frames a, Frames b) noexcept { return a += b; }
    friend constexpr Frames operator-(Frames a, Frames b) noexcept { return a -= b; }
    friend constexpr auto operator<=>(Frames, Frames) = default;

private:
    std::int64_t count_ = 0;
};

/// A point on the session clock. Two points cannot be added; their difference is a length.
class FramePosition {
public:
    constexpr FramePosition() = default;
    constexpr explicit FramePosition(std::int64_t index) : index_(index) {}

    /// Frames since the session's first frame, which is 0.
    [[nodiscard]] constexpr std::int64_t index() const noexcept { return index_; }

    constexpr FramePosition& operator+=(Frames length) noexcept {
        index_ += length.count();
        return *this;
    }
    friend constexpr FramePosition operator+(FramePosition at, Frames length) noexcept { return at += length; }
    friend constexpr FramePosition operator-(FramePosition at, Frames length) noexcept {
        return FramePosition(at.index_ - length.count());
    }
    friend constexpr Frames operator-(FramePosition to, FramePosition from) noexcept {
        return Frames(to.index_ - from.index_);
    }
    friend constexpr auto operator<=>(FramePosition, FramePosition) = default;

private:
    std::int64_t index_ = 0;
};

/// The one place where time becomes frames: rounded half up.
[[nodiscard]] Frames to_frames(Duration length, SampleRate rate);

/// The time that frames last, rounded half up to a microsecond; for showing, never for reckoning on.
[[nodiscard]] Duration to_duration(Frames length, SampleRate rate);

}  // namespace cuewell
