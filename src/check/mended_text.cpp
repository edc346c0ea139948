#include "check/mended_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cuewell {
namespace {

/// The bytes of a text that a mend takes away, and the number of that mend.
struct Cut {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t number = 0;
};

/// The end of the line with its ending, for a line that goes as a whole.
std::size_t behind_line(std::string_view text, std::size_t end) {
    const std::size_t feed = text.find('\n', end);
    return feed == std::string_view::npos ? text.size() : feed + 1;
}

Cut cut_of(const SourceText& source, const Mend& mend, std::size_t number) {
    const std::string_view line = source.line(mend.where.start.line);
    const auto line_start = static_cast<std::size_t>(line.data() - source.text().data());
    const std::size_t first = byte_offset(line, mend.where.start.column - 1);
    const std::size_t end = first + byte_offset(line.substr(first), mend.where.length);
    const bool is_whole_line = mend.text.empty() && first == 0 && end == line.size() && !line.empty();
    return {line_start + first, is_whole_line ? behind_line(source.text(), line_start + end) : line_start + end,
            number};
}

/// The cuts from front to back, without those that begin before the one in front of them has ended.
std::vector<Cut> cuts_of(const SourceText& source, std::span<const Mend> mends) {
    std::vector<Cut> cuts;
    for (std::size_t at = 0; at < mends.size(); ++at) {
        if (mends[at].where.start.line > source.line_count()) continue;
        cuts.push_back(cut_of(source, mends[at], at));
    }
    std::ranges::stable_sort(cuts, {}, &Cut::first);
    std::vector<Cut> apart;
    for (const Cut& cut : cuts) {
        if (apart.empty() || cut.first > apart.back().end) apart.push_back(cut);
    }
    return apart;
}

}  // namespace

MendedText mended_text(const SourceText& source, std::span<const Mend> mends) {
    MendedText result;
    const std::string_view text = source.text();
    std::size_t done = 0;
    for (const Cut& cut : cuts_of(source, mends)) {
        result.text += text.substr(done, cut.first - done);
        result.text += mends[cut.number].text;
        result.applied.push_back(cut.number);
        done = cut.end;
    }
    result.text += text.substr(done);
    return result;
}

}  // namespace cuewell
