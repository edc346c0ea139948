#include "cli/batch_board.h"
#include "cli/batch_wishes.h"
#include "cli/bench.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "publish/batch.h"
#include "publish/folder.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// `4 made, 2 up to date, 1 failed`.
std::string summary(std::size_t made, std::size_t up_to_date, std::size_t failed) {
    std::vector<std::string> parts{fmt::format("{} made", made)};
    if (up_to_date > 0) parts.push_back(fmt::format("{} up to date", up_to_date));
    if (failed > 0) parts.push_back(fmt::format("{} failed", failed));
    return fmt::format("{}\n", fmt::join(parts, ", "));
}

void tell_troubles(BatchTroubles& troubles) {
    for (const std::string& note : troubles.notes) tell(printable(note) + "\n");
    troubles.faults.settle();
    tell_faults(troubles.faults.all());
    for (const auto& [sentence, routines] : troubles.sentences)
        tell(fmt::format("cuewell: {}\n", printable(fmt::format("{}: {}", fmt::join(routines, ", "), sentence))));
}

std::size_t make(const BatchPlan& plan, const fs::path& folder, Bench& bench, bool strict, BatchTroubles& troubles) {
    if (plan.jobs.empty()) return 0;
    make_folder(folder);
    BatchBoard board;
    return make_batch(plan.jobs, bench.workshop(), {bench.workshop().threads, strict}, board, troubles);
}

}  // namespace

int run_render_all(const RenderRequest& request, const Places& places) {
    const std::vector<BatchWish> wishes = wishes_of(request, places);
    if (request.session.volume_is_typed) tell("--volume is for playback; a file keeps its loudness\n");
    Bench bench(places);
    BatchTroubles troubles;
    const BatchPlan plan = plan_batch(wishes, bench.workshop(), request.strict, troubles);
    for (const fs::path& file : plan.up_to_date) tell(fmt::format("{}: up to date\n", printable(file.string())));
    const std::size_t made = make(plan, *request.all, bench, request.strict, troubles);
    tell_troubles(troubles);
    tell(summary(made, plan.up_to_date.size(), troubles.files));
    if (troubles.is_wrong_use) return kExitWrongUse;
    return troubles.files > 0 ? kExitFailed : kExitDone;
}

}  // namespace cuewell
