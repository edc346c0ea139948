#include "live/speech_ahead.h"

#include "base/start_thread.h"

#include <set>
#include <utility>

namespace cuewell {

SpeechAhead::SpeechAhead() : thread_(start_thread([this] { work(); })) {}

SpeechAhead::~SpeechAhead() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void SpeechAhead::want(WantedLines wanted) {
    wanted.score->ready().keep_only({wanted.lines.begin(), wanted.lines.end()});
    {
        const std::lock_guard lock(mutex_);
        if (fault_) std::rethrow_exception(std::exchange(fault_, nullptr));
        wanted_ = std::move(wanted);
        next_ = 0;
    }
    changed_.notify_one();
}

void SpeechAhead::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return is_ending_ || next_ < wanted_.lines.size(); });
        if (is_ending_) return;
        const ScorePtr score = wanted_.score;
        const std::size_t line = wanted_.lines[next_++];
        lock.unlock();
        std::exception_ptr fault;
        try {
            static_cast<void>(score->ready().clip(line));
        } catch (...) {
            fault = std::current_exception();
        }
        lock.lock();
        if (fault) fault_ = fault;
    }
}

}  // namespace cuewell
