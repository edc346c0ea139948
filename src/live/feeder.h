#pragma once

#include "live/engine.h"

#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace cuewell {

/// Feeds an engine's ring from a thread of its own.
///
/// Thread: any; what is done with the engine waits for at most a block.
/// Errors: what went wrong while mixing, Failure as of Mixer::read, is thrown by whoever uses the engine next.
class Feeder {
public:
    /// `rest`: how long the thread sleeps between rounds. Feeds nothing until go().
    explicit Feeder(std::chrono::microseconds rest);
    ~Feeder();
    Feeder(const Feeder&) = delete;
    Feeder& operator=(const Feeder&) = delete;

    /// Feeds with this engine from now on.
    void go(Engine engine);
    /// Feeds nothing, and leaves the ring alone, until go().
    void stop();

    /// Does something with the engine while nobody else does. Needs: it goes.
    template <typename Work>
    auto with_engine(Work&& work) {
        const std::lock_guard lock(mutex_);
        if (fault_) std::rethrow_exception(fault_);
        return std::forward<Work>(work)(*engine_);
    }

private:
    void work();
    [[nodiscard]] bool feed();

    const std::chrono::microseconds rest_;
    std::mutex mutex_;
    std::optional<Engine> engine_;
    std::exception_ptr fault_;
    std::atomic<bool> is_ending_{false};
    std::jthread thread_;  ///< The last member: it uses the others.
};

}  // namespace cuewell
