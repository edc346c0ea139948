#pragma once

#include "desktop/bus_talk.h"

#include <memory>

namespace cuewell {

/// A talk on a bus, on a thread of its own, so that a bus that is slow, stuck or dead keeps nobody waiting.
///
/// Errors: none: without the bus, nothing is said.
class BusThread {
public:
    /// Begins at once; null: there is nothing to say.
    explicit BusThread(std::unique_ptr<BusTalk> talk);
    /// Ends the talk. A thread that is stuck in the bus after half a second is left to itself, with the talk.
    ~BusThread();
    BusThread(const BusThread&) = delete;
    BusThread& operator=(const BusThread&) = delete;

    /// There is something to say. Thread: any; quick.
    void wake() noexcept;

    /// Whether the talk is over, for want of a bus.
    [[nodiscard]] bool is_over() const;

private:
    struct Shared;
    std::shared_ptr<Shared> shared_;  ///< Null where nothing was begun.
};

}  // namespace cuewell
