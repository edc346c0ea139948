#include "base/nearest_mend.h"

#include "base/suggest.h"
#include "base/utf8.h"

#include <algorithm>
#include <vector>

namespace cuewell {
namespace {

/// A place may be only the line of what it is about.
bool stands_at(const SourceSpan& where, std::string_view name) {
    if (!where.text || where.start.column == 0) return false;
    const std::string_view line = where.text->line(where.start.line);
    const std::size_t begin = byte_offset(line, where.start.column - 1);
    return where.length == count_characters(name) && line.substr(begin).starts_with(name);
}

}  // namespace

std::optional<Mend> nearest_mend(const SourceSpan& where, std::string_view name,
                                 std::span<const std::string> candidates) {
    const auto meant = nearest(name, candidates);
    if (!meant || !stands_at(where, name)) return std::nullopt;
    std::vector<std::string> others(candidates.begin(), candidates.end());
    std::erase(others, *meant);
    if (nearest(name, others)) return std::nullopt;
    return Mend{where, *meant};
}

}  // namespace cuewell
