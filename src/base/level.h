#pragma once

#include <compare>

namespace cuewell {

/// A ratio of levels in dB. Zero changes nothing; negative is quieter.
class Decibels {
public:
    constexpr Decibels() = default;
    constexpr explicit Decibels(double value) : value_(value) {}

    [[nodiscard]] constexpr double value() const noexcept { return value_; }

    friend constexpr Decibels operator+(Decibels a, Decibels b) noexcept { return Decibels(a.value_ + b.value_); }
    friend constexpr Decibels operator-(Decibels a, Decibels b) noexcept { return Decibels(a.value_ - b.value_); }
    friend constexpr auto operator<=>(Decibels, Decibels) = default;

private:
    double value_ = 0.0;
};

/// A linear factor that samples are multiplied with.
class Gain {
public:
    constexpr Gain() = default;
    constexpr explicit Gain(float factor) : factor_(factor) {}

    [[nodiscard]] constexpr float factor() const noexcept { return factor_; }

private:
    float factor_ = 1.0F;
};

/// The linear factor of a level: 10 to the power of dB / 20.
[[nodiscard]] Gain to_gain(Decibels level);

/// The level of a linear factor; silence is -infinity.
[[nodiscard]] Decibels to_decibels(Gain gain);

}  // namespace cuewell
