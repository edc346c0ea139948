#pragma once

#include "speech/worker_process.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace cuewell {

/// Workers that hand out replies to whichever thread asks. One that is gone is replaced.
class WorkerPool {
public:
    /// How many can be replaced. They are forked with the others, for later the program has threads; until they are
    /// needed they sleep.
    static constexpr int kSpares = 4;

    /// Starts that many workers, and waits until all of them are ready.
    ///
    /// Needs:  as WorkerProcess.
    /// Errors: Failure where one of them cannot start.
    explicit WorkerPool(int workers);

    /// Has a free worker speak the request, or waits for one.
    ///
    /// Errors: a reply of the kind `lost` where no worker is left, or where three died of this request.
    /// Thread: any.
    [[nodiscard]] WorkerReply ask(const EngineRequest& request);

    [[nodiscard]] const EngineFacts& facts() const noexcept { return facts_; }

private:
    /// A worker that nobody else uses, or null where all are gone.
    WorkerProcess* take();
    void give_back(WorkerProcess* worker);
    /// A spare that is ready, or null where all are gone.
    WorkerProcess* start_spare();

    std::vector<std::unique_ptr<WorkerProcess>> workers_;
    EngineFacts facts_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<WorkerProcess*> free_;
    std::vector<WorkerProcess*> spares_;
    std::size_t in_use_ = 0;  ///< Free or busy.
};

}  // namespace cuewell
