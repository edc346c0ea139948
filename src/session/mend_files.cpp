#include "session/mend_files.h"

#include "check/mended_text.h"
#include "session/unchanged_file.h"
#include "sink/text_file_sink.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>

namespace cuewell {
namespace {

constexpr const char* kRenamed = "unknown-acceptance";
constexpr const char* kDropped = "stale-acceptance";

/// The faults of one file that can be mended.
struct FileFaults {
    SourceTextPtr source;
    std::vector<Diagnostic> faults;
};

std::map<std::filesystem::path, FileFaults> by_file(const CheckResult& result) {
    std::map<std::filesystem::path, FileFaults> files;
    for (const Diagnostic& fault : result.faults) {
        if (!fault.mend || !fault.mend->where.text) continue;
        const auto own = result.own_files.find(fault.mend->where.text->name());
        if (own == result.own_files.end()) continue;
        FileFaults& file = files[own->second];
        if (!file.source) file.source = fault.mend->where.text;
        if (file.source->text() == fault.mend->where.text->text()) file.faults.push_back(fault);
    }
    return files;
}

void mend_file(const std::filesystem::path& path, const FileFaults& file, const OnWait& on_wait, MendedFiles& result) {
    std::error_code problem;
    if (std::filesystem::is_symlink(path, problem)) {
        result.left_out.push_back(fmt::format("{} is a link: mend the file that it leads to", path.string()));
        return;
    }
    const auto mark = mark_before(path, *file.source);
    if (!mark) {
        result.left_out.push_back(fmt::format("{} was changed meanwhile, and is left as it is", path.string()));
        return;
    }
    std::vector<Mend> mends;
    for (const Diagnostic& fault : file.faults) mends.push_back(*fault.mend);
    const MendedText mended = mended_text(*file.source, mends);
    write_text_file(path, std::string(*mark) + mended.text, on_wait);
    for (const std::size_t number : mended.applied) result.made.push_back(file.faults[number]);
}

}  // namespace

MendedFiles mend_files(const CheckResult& result, const OnWait& on_wait) {
    MendedFiles mended;
    for (const auto& [path, file] : by_file(result)) {
        if (!file.faults.empty()) mend_file(path, file, on_wait, mended);
    }
    return mended;
}

void keep_renamed_acceptances(CheckResult& result, const std::vector<Diagnostic>& made) {
    for (Diagnostic& fault : result.faults) {
        if (fault.rule != kDropped || !fault.where.text) continue;
        const bool is_renamed = std::ranges::any_of(made, [&](const Diagnostic& mended) {
            return mended.rule == kRenamed && mended.where.text->name() == fault.where.text->name();
        });
        if (is_renamed) fault.mend.reset();
    }
}

}  // namespace cuewell
