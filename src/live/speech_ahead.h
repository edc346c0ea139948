#pragma once

#include "live/score.h"

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace cuewell {

/// Lines of a score that are wanted soon, the most urgent first.
struct WantedLines {
    ScorePtr score;
    std::vector<std::size_t> lines;
};

/// Has lines spoken in the background, ahead of the listener.
///
/// Thread: one, beside its own.
class SpeechAhead {
public:
    SpeechAhead();
    ~SpeechAhead();  ///< Waits for the line that is being spoken.
    SpeechAhead(const SpeechAhead&) = delete;
    SpeechAhead& operator=(const SpeechAhead&) = delete;

    /// From now on these are wanted, and none of what was wanted before. Lines of the score that are not among them are dropped.
    ///
    /// Errors: what went wrong in the background, once: Failure as the synthesizer's.
    void want(WantedLines wanted);

private:
    void work();

    std::mutex mutex_;
    std::condition_variable changed_;
    WantedLines wanted_;
    std::size_t next_ = 0;
    bool is_ending_ = false;
    std::exception_ptr fault_;
    std::jthread thread_;
};

}  // namespace cuewell
