#include "session/saved_session_keeper.h"

#include "base/start_thread.h"

#include <exception>
#include <utility>

namespace cuewell {

SavedSessionKeeper::SavedSessionKeeper(std::filesystem::path file, Save save)
    : file_(std::move(file)), save_(std::move(save)), thread_(start_thread([this] { run(); })) {}

SavedSessionKeeper::~SavedSessionKeeper() {
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void SavedSessionKeeper::keep(SavedSession session) { wish({std::move(session)}); }

void SavedSessionKeeper::forget() { wish({}); }

void SavedSessionKeeper::settle() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !next_ && !is_busy_; });
}

std::optional<std::string> SavedSessionKeeper::failure() {
    const std::lock_guard lock(mutex_);
    return failure_;
}

void SavedSessionKeeper::wish(Wish next) {
    {
        const std::lock_guard lock(mutex_);
        next_ = std::move(next);
    }
    changed_.notify_all();
}

void SavedSessionKeeper::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return next_ || is_over_; });
        if (!next_) return;
        const Wish now = *std::exchange(next_, std::nullopt);
        is_busy_ = true;
        lock.unlock();
        auto failure = fulfil(now);
        lock.lock();
        failure_ = std::move(failure);
        is_busy_ = false;
        changed_.notify_all();
    }
}

std::optional<std::string> SavedSessionKeeper::fulfil(const Wish& wish) const noexcept {
    try {
        if (wish.session) {
            save_(file_, *wish.session);
        } else {
            forget_session(file_);
        }
        return std::nullopt;
    } catch (const std::exception& failure) {
        return failure.what();
    }
}

}  // namespace cuewell
