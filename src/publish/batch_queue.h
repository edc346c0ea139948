#pragma once

#include "publish/batch_plan.h"
#include "session/prepare.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace cuewell {

/// What one of the threads of a batch does next: prepares a session, or makes a file of one that is prepared.
struct BatchTask {
    const BatchJob* job = nullptr;  ///< Whose session is to be prepared.
    std::shared_ptr<const PreparedSession> session{};
    const RenderTargets* targets = nullptr;  ///< The file; null where a session is to be prepared.
};

/// Hands out the work of a batch.
///
/// Shape:  files of prepared sessions come first, so that no more sessions are held than there are threads.
/// Needs:  each task to prepare is answered by ready() or failed(), or by stop().
/// Thread: any.
class BatchQueue {
public:
    /// `jobs` must outlive the queue.
    explicit BatchQueue(const std::vector<BatchJob>& jobs) : jobs_(jobs) {}

    /// Waits while others prepare what may be work; nothing once there is none, or after stop().
    [[nodiscard]] std::optional<BatchTask> next();

    void ready(const BatchJob& job, const std::shared_ptr<const PreparedSession>& session);
    void failed();
    void stop();

private:
    const std::vector<BatchJob>& jobs_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<BatchTask> files_;
    std::size_t next_job_ = 0;
    std::size_t preparing_ = 0;
    bool stopped_ = false;
};

}  // namespace cuewell
