#pragma once

#include <chrono>
#include <thread>

namespace cuewell::test {

/// Far longer than anything takes on a machine that is busy with other things.
inline constexpr std::chrono::seconds kLongWhile{30};

/// Waits until `condition` holds; whether it came to hold in that time.
template <typename Condition>
[[nodiscard]] bool eventually(Condition condition, std::chrono::milliseconds patience = kLongWhile) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

}  // namespace cuewell::test
