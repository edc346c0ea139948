#include "speech/task_crew.h"

#include "base/start_thread.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

class TaskCrew {
public:
    TaskCrew(std::size_t count, const std::function<void(std::size_t)>& task) : count_(count), task_(task) {}
    ~TaskCrew() { stop_and_join(); }
    TaskCrew(const TaskCrew&) = delete;
    TaskCrew& operator=(const TaskCrew&) = delete;

    void start(std::size_t threads) {
        threads_.reserve(threads);
        while (threads_.size() < threads) threads_.push_back(start_thread([this] { work(); }));
    }

    /// Waits until more than `known` tasks are done, or one has failed: how many are done.
    std::size_t await_more_than(std::size_t known) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return done_ > known || failure_; });
        return done_;
    }

    bool has_failed() {
        const std::lock_guard lock(mutex_);
        return failure_ != nullptr;
    }

    /// Joins, then rethrows what a task threw.
    void finish() {
        stop_and_join();
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    void work() {
        for (std::size_t number = 0; take(number);) {
            std::exception_ptr failure;
            try {
                task_(number);
            } catch (...) {
                failure = std::current_exception();
            }
            report(number, std::move(failure));
        }
    }

    bool take(std::size_t& number) {
        const std::lock_guard lock(mutex_);
        if (stopped_ || failure_ || next_ == count_) return false;
        number = next_++;
        return true;
    }

    void report(std::size_t number, std::exception_ptr failure) {
        {
            const std::lock_guard lock(mutex_);
            if (!failure) {
                ++done_;
            } else if (!failure_ || number < failed_number_) {
                failure_ = std::move(failure);
                failed_number_ = number;
            }
        }
        changed_.notify_one();
    }

    void stop_and_join() {
        {
            const std::lock_guard lock(mutex_);
            stopped_ = true;
        }
        for (std::jthread& thread : threads_) {
            if (thread.joinable()) thread.join();
        }
    }

    const std::size_t count_;
    const std::function<void(std::size_t)>& task_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t next_ = 0;
    std::size_t done_ = 0;
    bool stopped_ = false;
    std::exception_ptr failure_;
    std::size_t failed_number_ = 0;
    std::vector<std::jthread> threads_;
};

}  // namespace

void run_tasks(std::size_t count, int threads, const std::function<void(std::size_t)>& task,
               const std::function<void(std::size_t, std::size_t)>& progress) {
    if (count == 0) return;
    TaskCrew crew(count, task);
    crew.start(std::min(static_cast<std::size_t>(std::max(threads, 1)), count));
    for (std::size_t done = 0; done < count;) {
        done = crew.await_more_than(done);
        if (crew.has_failed()) break;
        if (progress) progress(done, count);
    }
    crew.finish();
}

}  // namespace cuewell
