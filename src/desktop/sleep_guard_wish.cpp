#include "desktop/sleep_guard_wish.h"

#include <utility>

namespace cuewell {

SleepWish::SleepWish(std::function<void()> on_sleep) : on_sleep_(std::move(on_sleep)) {}

void SleepWish::keep_awake(bool wished) {
    const std::lock_guard lock(mutex_);
    if (wished && !awake_.wished) ++awake_.times;
    awake_.wished = wished;
}

SleepWish::Awake SleepWish::awake() const {
    const std::lock_guard lock(mutex_);
    return awake_;
}

void SleepWish::tell_sleep() {
    const std::lock_guard lock(telling_mutex_);
    if (!on_sleep_) return;
    try {
        on_sleep_();
    } catch (...) {
        // It would go through a library in C, and end the program.
    }
}

void SleepWish::close() {
    const std::lock_guard lock(telling_mutex_);
    on_sleep_ = nullptr;
}

}  // namespace cuewell
