#pragma once

#include <chrono>
#include <optional>

namespace cuewell {

/// How long one is still willing to wait.
///
/// Why: counts the time spent waiting in short slices instead of comparing clocks, so that a program that was stopped
///      by Ctrl-Z, or a computer that slept, does not find all its time used up when it wakes.
class Patience {
public:
    explicit Patience(std::chrono::milliseconds left) : left_(left) {}

    /// Waits as long as it takes.
    [[nodiscard]] static Patience endless() { return Patience(); }

    /// Waits until `descriptor` is ready for `events` (as poll) or its other end is gone.
    ///
    /// Errors: false where the patience is used up; it then stays so. Interruptions by signals are waited through.
    [[nodiscard]] bool await(int descriptor, short events);

private:
    Patience() = default;

    std::optional<std::chrono::milliseconds> left_;
};

}  // namespace cuewell
