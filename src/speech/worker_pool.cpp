#include "speech/worker_pool.h"

#include "base/errors.h"

#include <algorithm>

namespace cuewell {

WorkerPool::WorkerPool(int workers) {
    // All are forked before any is waited for: they start side by side.
    for (int i = 0; i < std::max(workers, 1); ++i) workers_.push_back(std::make_unique<WorkerProcess>());
    for (const auto& worker : workers_) {
        std::optional<EngineFacts> facts = worker->await_facts();
        if (!facts)
            throw Failure("eSpeak NG cannot be started: is its data installed (Debian and Ubuntu: espeak-ng-data)?");
        facts_ = std::move(*facts);
        free_.push_back(worker.get());
    }
    alive_ = workers_.size();
}

WorkerReply WorkerPool::ask(const EngineRequest& request) {
    constexpr int kAttempts = 2;
    WorkerReply reply;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        WorkerProcess* worker = take();
        if (worker == nullptr) break;
        try {
            reply = worker->ask(request);
        } catch (...) {
            give_back(worker);
            throw;
        }
        give_back(worker);
        if (reply.kind != WorkerReply::Kind::lost) break;
    }
    return reply;
}

WorkerProcess* WorkerPool::take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !free_.empty() || alive_ == 0; });
    if (free_.empty()) return nullptr;
    WorkerProcess* worker = free_.back();
    free_.pop_back();
    return worker;
}

void WorkerPool::give_back(WorkerProcess* worker) {
    {
        const std::lock_guard lock(mutex_);
        if (worker->is_alive()) {
            free_.push_back(worker);
        } else {
            --alive_;
        }
    }
    // All of them: where the last worker is gone, nobody is left to wake the next who waits.
    changed_.notify_all();
}

}  // namespace cuewell
