#pragma once

#include "live/engine.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <utility>

namespace cuewell {

/// Feeds an engine's ring from a thread of its own.
///
/// Thread: any; what is done with the engine waits for at most a block.
class Feeder {
public:
    /// `rest`: how long the thread sleeps between rounds.
    Feeder(Engine engine, std::chrono::microseconds rest)
        : engine_(std::move(engine)), rest_(rest), thread_([this] { work(); }) {}
    ~Feeder();
    Feeder(const Feeder&) = delete;
    Feeder& operator=(const Feeder&) = delete;

    /// Does something with the engine while nobody else does.
    template <typename Work>
    auto with_engine(Work&& work) {
        const std::lock_guard lock(mutex_);
        return std::forward<Work>(work)(engine_);
    }

    /// Whether it feeds; while it does not, the ring may be emptied.
    void pause(bool paused) {
        const std::lock_guard lock(mutex_);
        is_paused_ = paused;
    }

private:
    void work();

    Engine engine_;
    const std::chrono::microseconds rest_;
    std::mutex mutex_;
    bool is_paused_ = true;
    std::atomic<bool> is_ending_{false};
    std::thread thread_;
};

}  // namespace cuewell
