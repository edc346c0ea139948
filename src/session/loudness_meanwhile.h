#pragma once

#include "base/on_wait.h"
#include "session/speech_loudness.h"

#include <atomic>
#include <future>
#include <optional>

namespace cuewell {

/// How loud the voice of a session is, measured on threads of its own while the session is written.
class LoudnessMeanwhile {
public:
    /// Begins, with so many threads that speak. The session must outlive this, and stay where it is.
    ///
    /// Errors: Failure where the system has no thread left.
    LoudnessMeanwhile(const PreparedSession& session, int threads);
    ~LoudnessMeanwhile();  ///< Gives it up, where it is not there yet.
    LoudnessMeanwhile(const LoudnessMeanwhile&) = delete;
    LoudnessMeanwhile& operator=(const LoudnessMeanwhile&) = delete;

    /// Waits for it. Shape and errors as speech_loudness().
    [[nodiscard]] std::optional<Loudness> wait(const OnWait& on_wait) const;

    /// Throws what the measuring has thrown so far.
    void check() const;

private:
    std::atomic<bool> is_given_up_ = false;
    std::shared_future<std::optional<Loudness>> coming_;
};

}  // namespace cuewell
