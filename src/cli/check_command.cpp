#include "base/diagnostic.h"
#include "base/sentence_parts.h"
#include "cli/bench.h"
#include "cli/check_json.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "session/check.h"
#include "session/mend_files.h"
#include "session/rule_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

/// A mend can show what stood behind it; nobody needs more turns.
constexpr int kMostTurns = 10;

std::size_t errors_in(const CheckResult& result) {
    const auto is_error = [](const Diagnostic& fault) { return fault.severity == Severity::error; };
    return static_cast<std::size_t>(std::ranges::count_if(result.faults, is_error));
}

void tell_made(const MendedFiles& mended) {
    for (const Diagnostic& fault : mended.made) {
        tell(fmt::format("{}:{}: mended: {}\n", printable(fault.where.text->name()), fault.where.start.line,
                         printable(fault.message)));
    }
}

/// Mends and checks in turn, until nothing is left to mend.
CheckResult check_and_mend(const CheckRequest& request, Bench& bench) {
    CheckResult result = check_files(request.files, request.language, bench.workshop());
    std::vector<Diagnostic> made;
    for (int turn = 0; turn < kMostTurns; ++turn) {
        keep_renamed_acceptances(result, made);
        const MendedFiles mended = mend_files(result);
        bench.clear();
        tell_made(mended);
        if (mended.made.empty()) {
            for (const std::string& left_out : mended.left_out) tell(fmt::format("cuewell: {}\n", printable(left_out)));
            break;
        }
        made.insert(made.end(), mended.made.begin(), mended.made.end());
        result = check_files(request.files, request.language, bench.workshop());
    }
    return result;
}

/// The findings, and behind them what could not be read.
std::string json_of(const CheckResult& result) {
    std::vector<Diagnostic> all = result.faults;
    for (const std::string& unread : result.unread) all.push_back({Severity::error, {}, unread, {}});
    return to_json(all);
}

CheckResult checked(const CheckRequest& request, const Places& places) {
    Bench bench(places);
    return request.fix ? check_and_mend(request, bench)
                       : check_files(request.files, request.language, bench.workshop());
}

}  // namespace

int run_check(const CheckRequest& request, const Places& places) {
    if (request.explain) {
        print_result(page_of_rule(*request.explain));
        return kExitDone;
    }
    const CheckResult result = checked(request, places);
    if (!request.json) tell_faults(result.faults);
    if (!request.json) {
        for (const std::string& unread : result.unread) tell(fmt::format("cuewell: {}\n", printable(unread)));
    }
    const std::size_t errors = errors_in(result);
    const std::size_t warnings = result.faults.size() - errors;
    print_result(request.json ? json_of(result)
                              : fmt::format("{} checked: {}, {}\n", counted(result.files, "file"),
                                            counted(errors, "error"), counted(warnings, "warning")));
    if (errors > 0 || (request.strict && warnings > 0)) return kExitWrongUse;
    return result.unread.empty() ? kExitDone : kExitFailed;
}

}  // namespace cuewell
