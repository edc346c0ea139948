#include "base/nearest_mend.h"

#include "base/suggest.h"
#include "base/utf8.h"

#include <algorithm>
#include <vector>

namespace cuewell {

std::optional<Mend> nearest_mend(const SourceSpan& where, std::string_view name,
                                 std::span<const std::string> candidates) {
    const auto meant = nearest(name, candidates);
    if (!meant || !where.text || where.length != count_characters(name)) return std::nullopt;
    std::vector<std::string> others(candidates.begin(), candidates.end());
    std::erase(others, *meant);
    if (nearest(name, others)) return std::nullopt;
    return Mend{where, *meant};
}

}  // namespace cuewell
