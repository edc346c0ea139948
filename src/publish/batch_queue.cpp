#include "publish/batch_queue.h"

#include <utility>

namespace cuewell {

std::optional<BatchTask> BatchQueue::next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || !files_.empty() || next_job_ < jobs_.size() || preparing_ == 0; });
    if (stopped_) return std::nullopt;
    if (!files_.empty()) {
        BatchTask task = std::move(files_.front());
        files_.pop_front();
        return task;
    }
    if (next_job_ == jobs_.size()) return std::nullopt;
    ++preparing_;
    return BatchTask{&jobs_[next_job_++]};
}

void BatchQueue::ready(const BatchJob& job, const std::shared_ptr<const PreparedSession>& session) {
    std::vector<BatchTask> files;
    for (const RenderTargets& targets : job.files) files.push_back({&job, session, &targets});
    {
        const std::lock_guard lock(mutex_);
        // Where there is no memory for them, nothing is changed: the session then counts as failed.
        files_.insert(files_.end(), files.begin(), files.end());
        --preparing_;
    }
    changed_.notify_all();
}

void BatchQueue::failed() {
    {
        const std::lock_guard lock(mutex_);
        --preparing_;
    }
    changed_.notify_all();
}

void BatchQueue::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    changed_.notify_all();
}

}  // namespace cuewell
