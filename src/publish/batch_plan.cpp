#include "publish/batch_plan.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "publish/batch_length.h"
#include "publish/file_inputs.h"
#include "session/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <set>
#include <string>
#include <utility>

namespace cuewell {
namespace {

/// A stretch is skipped where it is, and no routine has to have it.
SessionOptions with_loose_skips(SessionOptions options) {
    options.skip_is_loose = true;
    return options;
}

/// Nobody would hear of a name that is mistyped.
void check_skips(const SessionOptions& options, const Places& places, const std::vector<BatchJob>& jobs) {
    std::set<std::string> known;
    for (const BatchJob& job : jobs) known.insert(job.session->listed.begin(), job.session->listed.end());
    // Where sessions are arranged, any stretch may come in.
    if (!options.arrange.is_none()) {
        for (const ScriptFile& file : shelf_of(places, options.language).all(ScriptKind::stretch))
            known.insert(file.name);
    }
    for (const std::string& name : options.skip) {
        if (known.contains(name)) continue;
        const std::vector<std::string> names(known.begin(), known.end());
        throw UsageError(fmt::format("--skip: there is no \"{}\" in any of the routines; {}", name,  //
                                     suggestion(name, names)));
    }
}

class Planner {
public:
    Planner(const Workshop& workshop, bool strict, BatchTroubles& troubles)
        : workshop_(workshop), strict_(strict), troubles_(troubles) {}

    [[nodiscard]] BatchPlan plan(const std::vector<BatchWish>& wishes) {
        std::vector<BatchJob> jobs;
        for (const BatchWish& wish : wishes) read(wish, jobs);
        if (troubles_.files == 0 && !wishes.empty()) check_skips(wishes.front().session, workshop_.places, jobs);
        for (BatchJob& job : jobs) settle(job);
        std::erase_if(jobs, [](const BatchJob& job) { return job.files.empty(); });
        sort(jobs);
        plan_.jobs = std::move(jobs);
        return std::move(plan_);
    }

private:
    void read(const BatchWish& wish, std::vector<BatchJob>& jobs) {
        if (workshop_.on_wait) workshop_.on_wait();
        try {
            ScriptedSession session = read_session(with_loose_skips(wish.session), workshop_);
            if (strict_ && !session.warnings.all().empty()) throw ScriptError(session.warnings.all());
            jobs.push_back({std::make_shared<const ScriptedSession>(std::move(session)), wish.files});
        } catch (const std::exception&) {
            troubles_.add(std::current_exception(), wish.session.routine, wish.files.size());
        }
    }

    /// Takes the files away that are up to date.
    void settle(BatchJob& job) {
        std::vector<RenderTargets> due;
        for (RenderTargets& targets : job.files) {
            if (workshop_.on_wait) workshop_.on_wait();
            try {
                if (is_up_to_date(targets, inputs_of(*job.session, targets, workshop_.places))) {
                    plan_.up_to_date.push_back(*targets.file);
                } else {
                    due.push_back(std::move(targets));
                }
            } catch (const std::exception&) {
                troubles_.add(std::current_exception(), job.session->routine.routine.name, 1);
            }
        }
        job.files = std::move(due);
    }

    /// So that no long one is begun when all others are done.
    static void sort(std::vector<BatchJob>& jobs) {
        std::vector<std::pair<Duration, BatchJob>> timed;
        for (BatchJob& job : jobs) {
            const auto files = static_cast<std::int64_t>(job.files.size());
            const Duration length = expected_length(*job.session) * files;
            timed.emplace_back(length, std::move(job));
        }
        std::ranges::stable_sort(timed, std::greater(), &std::pair<Duration, BatchJob>::first);
        jobs.clear();
        for (auto& [length, job] : timed) jobs.push_back(std::move(job));
    }

    const Workshop& workshop_;
    bool strict_;
    BatchTroubles& troubles_;
    BatchPlan plan_;
};

}  // namespace

BatchPlan plan_batch(const std::vector<BatchWish>& wishes, const Workshop& workshop, bool strict,
                     BatchTroubles& troubles) {
    return Planner(workshop, strict, troubles).plan(wishes);
}

}  // namespace cuewell
