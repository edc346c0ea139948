#include "session/session_source_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace cuewell {
namespace {

std::string name_in(std::string_view label) { return std::filesystem::path(label).stem().string(); }

bool is_script(SourceKind kind) { return kind == SourceKind::routine || kind == SourceKind::stretch; }

}  // namespace

std::string fault_after(const std::vector<SourceFile>& files, const SourceFile& next) {
    if (files.empty())
        return is_script(next.kind) ? "" : "the session's own script comes first: a routine, or a stretch by itself";
    if (files.size() >= kMostSourceFiles) return fmt::format("there are more than {} files", kMostSourceFiles);
    if (next.kind == SourceKind::routine) return "a routine can only come first";
    if (next.kind == SourceKind::stretch && files.front().kind == SourceKind::stretch)
        return "a stretch by itself has no other beside it";
    // Of phrases and pronunciations there is one file each, whatever it is called.
    const bool is_there = std::ranges::any_of(files, [&](const SourceFile& file) {
        return file.kind == next.kind && (!is_script(next.kind) || name_in(file.label) == name_in(next.label));
    });
    return is_there ? fmt::format("\"{}\" is there already", name_in(next.label)) : "";
}

}  // namespace cuewell
