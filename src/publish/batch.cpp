#include "publish/batch.h"

#include "base/errors.h"
#include "base/start_thread.h"
#include "publish/batch_queue.h"
#include "publish/page_content.h"
#include "session/prepare.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

double share_of(std::int64_t done, std::int64_t all) {
    return all == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(all);
}

/// The same session for another file: an ambience keeps a place in its sound, and is made for each.
PreparedSession without_ambience(const PreparedSession& session) {
    return {.scripted = session.scripted,
            .sheet = session.sheet,
            .timeline = session.timeline,
            .speech = session.speech,
            .chimes = session.chimes,
            .ambience_mix = session.ambience_mix,
            .ambience_maker = session.ambience_maker,
            .ambience = nullptr,
            .warnings = session.warnings,
            .notes = session.notes};
}

RenderTargets without_captions(RenderTargets targets) {
    targets.captions.clear();
    return targets;
}

class BatchMaker {
public:
    BatchMaker(const std::vector<BatchJob>& jobs, const Workshop& workshop, const BatchOptions& options,
               BatchWatcher& watcher, BatchTroubles& troubles)
        : jobs_(jobs), workshop_(workshop), options_(options), watcher_(watcher), troubles_(troubles), queue_(jobs) {}

    std::size_t make_all() {
        std::size_t files = 0;
        for (const BatchJob& job : jobs_) files += job.files.size();
        {
            std::vector<std::jthread> threads;
            const std::size_t crew = std::min(files, static_cast<std::size_t>(std::max(options_.threads, 1)));
            threads.reserve(crew);
            try {
                while (threads.size() < crew) threads.push_back(start_thread([this] { work(); }));
            } catch (const Failure&) {
                if (threads.empty()) throw;
                // Those that there are do it, too.
            }
        }
        if (stopped_) std::rethrow_exception(stopped_);
        return made_;
    }

private:
    void work() {
        try {
            while (const auto task = queue_.next()) {
                if (task->targets == nullptr) {
                    prepare(*task->job);
                } else {
                    make(*task->session, *task->targets);
                }
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!stopped_) stopped_ = std::current_exception();
            queue_.stop();
        }
    }

    void prepare(const BatchJob& job) {
        try {
            queue_.ready(job, std::make_shared<const PreparedSession>(session_of(job)));
        } catch (const std::exception&) {
            trouble(*job.session, job.files.size());
            for (const RenderTargets& targets : job.files) watcher_.on_failed(*targets.file);
            queue_.failed();
        }
    }

    PreparedSession session_of(const BatchJob& job) {
        const fs::path& file = *job.files.front().file;
        Workshop workshop = workshop_;
        // What is left of the cores, where there are fewer sessions than cores.
        workshop.threads = std::max(1, workshop.threads / static_cast<int>(std::min<std::size_t>(jobs_.size(), 1'000)));
        workshop.on_spoken = [&](std::size_t done, std::size_t all) {
            watcher_.on_work(file, BatchStage::speaking,
                             share_of(static_cast<std::int64_t>(done), static_cast<std::int64_t>(all)));
        };
        watcher_.on_work(file, BatchStage::speaking, 0.0);
        PreparedSession session = prepare_session(job.session, workshop);
        keep_warnings(session.warnings);
        const std::lock_guard lock(mutex_);
        for (const std::string& note : session.notes)
            troubles_.notes.insert(fmt::format("{}: {}", session.scripted->routine.routine.name, note));
        return session;
    }

    void make(const PreparedSession& shared, const RenderTargets& targets) {
        const fs::path& file = *targets.file;
        const Timeline& timeline = shared.timeline;
        const auto progress = [&](Frames done, Frames all) {
            watcher_.on_work(file, BatchStage::writing, share_of(done.count(), all.count()));
        };
        try {
            PreparedSession session = without_ambience(shared);
            if (targets.kind == RenderKind::page) keep_warnings(drawing_faults(session, workshop_.places));
            render_session(session, without_captions(targets), workshop_.places, progress);
            // After it, for captions that are older than their file may be of another one.
            write_captions(session, targets, [&] { progress(timeline.length, timeline.length); });
        } catch (const std::exception&) {
            trouble(*shared.scripted, 1);
            watcher_.on_failed(file);
            return;
        }
        watcher_.on_made(file, timeline);
        const std::lock_guard lock(mutex_);
        ++made_;
    }

    void keep_warnings(const std::vector<Diagnostic>& warnings) {
        if (options_.strict && !warnings.empty()) throw ScriptError(warnings);
        const std::lock_guard lock(mutex_);
        troubles_.add(warnings);
    }

    /// Keeps what is being thrown; Interrupted goes on.
    void trouble(const ScriptedSession& session, std::size_t files) {
        const std::lock_guard lock(mutex_);
        troubles_.add(std::current_exception(), session.routine.routine.name, files);
    }

    const std::vector<BatchJob>& jobs_;
    const Workshop& workshop_;
    const BatchOptions& options_;
    BatchWatcher& watcher_;
    BatchTroubles& troubles_;
    BatchQueue queue_;
    std::mutex mutex_;
    std::size_t made_ = 0;
    std::exception_ptr stopped_;
};

}  // namespace

std::size_t make_batch(const std::vector<BatchJob>& jobs, const Workshop& workshop, const BatchOptions& options,
                       BatchWatcher& watcher, BatchTroubles& troubles) {
    return BatchMaker(jobs, workshop, options, watcher, troubles).make_all();
}

}  // namespace cuewell
