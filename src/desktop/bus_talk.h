#pragma once

#include <chrono>
#include <optional>

namespace cuewell {

/// What a talk on a bus waits for.
struct BusWait {
    int descriptor = -1;
    short events = 0;                                 ///< As of poll.
    std::optional<std::chrono::milliseconds> most{};  ///< After which it wants to hear in any case.
};

/// What one part of the program has to do with a bus of the desktop's or the system's.
///
/// Errors: any exception of any method means that the bus is not there, or not any more: the talk is over.
/// Thread: one, a BusThread.
class BusTalk {
public:
    virtual ~BusTalk() = default;

    /// Connects; may take long.
    virtual void open() = 0;
    /// Says what has changed since it was last called; nothing where nothing has.
    virtual void speak() = 0;
    /// Takes one message from the bus; false where none waits.
    [[nodiscard]] virtual bool hear() = 0;
    [[nodiscard]] virtual BusWait wait() = 0;
};

}  // namespace cuewell
