#pragma once

#include "publish/batch_plan.h"
#include "publish/batch_troubles.h"
#include "session/workshop.h"
#include "timeline/timeline.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace cuewell {

/// What is being done for a file of a batch.
enum class BatchStage { speaking, writing };

/// Looks on while a batch is made.
///
/// Thread: any, and several at once.
class BatchWatcher {
public:
    BatchWatcher() = default;
    virtual ~BatchWatcher() = default;
    BatchWatcher(const BatchWatcher&) = delete;
    BatchWatcher& operator=(const BatchWatcher&) = delete;

    /// Called often, with the share of the stage that is done, 0 to 1; stops the whole batch by throwing Interrupted.
    virtual void on_work(const std::filesystem::path& file, BatchStage stage, double share) = 0;
    /// The file is there, and its captions.
    virtual void on_made(const std::filesystem::path& file, const Timeline& timeline) = 0;
    /// Nothing more is done for it.
    virtual void on_failed(const std::filesystem::path& file) = 0;
};

/// How a batch is made.
struct BatchOptions {
    int threads = 1;      ///< So many files at once.
    bool strict = false;  ///< A warning is a fault.
};

/// Makes the files of a batch, each session prepared once: how many were made.
///
/// Shape:  what fails is a trouble, and the others go on. Warnings and notes of what was made are among them, too.
///         Memory is that of `threads` sessions.
/// Errors: Interrupted, where the watcher or Workshop::on_wait throws it: all stop soon, and no file is half there.
/// Thread: one; Workshop::on_spoken is not called.
[[nodiscard]] std::size_t make_batch(const std::vector<BatchJob>& jobs, const Workshop& workshop,
                                     const BatchOptions& options, BatchWatcher& watcher, BatchTroubles& troubles);

}  // namespace cuewell
