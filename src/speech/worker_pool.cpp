#include "speech/worker_pool.h"

#include "base/errors.h"

#include <algorithm>

namespace cuewell {

WorkerPool::WorkerPool(int workers) {
    in_use_ = static_cast<std::size_t>(std::max(workers, 1));
    for (std::size_t i = 0; i < in_use_ + kSpares; ++i) {
        workers_.push_back(std::make_unique<WorkerProcess>());
        (i < in_use_ ? free_ : spares_).push_back(workers_.back().get());
    }
    // All are started before any is waited for: they start side by side.
    for (WorkerProcess* worker : free_) worker->start();
    for (WorkerProcess* worker : free_) {
        std::optional<EngineFacts> facts = worker->await_facts();
        if (!facts)
            throw Failure("eSpeak NG cannot be started: is its data installed (Debian and Ubuntu: espeak-ng-data)?");
        facts_ = std::move(*facts);
    }
}

WorkerReply WorkerPool::ask(const EngineRequest& request) {
    constexpr int kAttempts = 3;
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
    changed_.wait(lock, [this] { return !free_.empty() || in_use_ == 0; });
    if (free_.empty()) return nullptr;
    WorkerProcess* worker = free_.back();
    free_.pop_back();
    return worker;
}

void WorkerPool::give_back(WorkerProcess* worker) {
    WorkerProcess* next = worker->is_alive() ? worker : start_spare();
    {
        const std::lock_guard lock(mutex_);
        if (next != nullptr) {
            free_.push_back(next);
        } else {
            --in_use_;
        }
    }
    // All of them: where the last worker is gone, nobody is left to wake the next who waits.
    changed_.notify_all();
}

WorkerProcess* WorkerPool::start_spare() {
    for (;;) {
        std::unique_lock lock(mutex_);
        if (spares_.empty()) return nullptr;
        WorkerProcess* spare = spares_.back();
        spares_.pop_back();
        // The others need not stand still while it starts.
        lock.unlock();
        try {
            spare->start();
            if (spare->await_facts()) return spare;
        } catch (...) {
            // Out of memory, for one. It is lost, but nobody may wait for it for ever.
        }
    }
}

}  // namespace cuewell
