#include "check/head_place.h"

#include "base/utf8.h"

#include <algorithm>

namespace cuewell {
namespace {

constexpr std::string_view kBlanks = " \t\r";

/// Whether a line is that of a key: `title = "Reach"`.
bool gives(std::string_view line, std::string_view key) {
    if (!line.starts_with(key)) return false;
    line.remove_prefix(key.size());
    return line.substr(std::min(line.find_first_not_of(kBlanks), line.size())).starts_with('=');
}

}  // namespace

SourceSpan head_place(const SourceSpan& head, std::string_view key) {
    if (!head.text) return head;
    for (std::size_t number = head.start.line + 1; number <= head.text->line_count(); ++number) {
        const std::string_view line = head.text->line(number);
        if (line.starts_with("+++")) break;
        const std::size_t start = std::min(line.find_first_not_of(kBlanks), line.size());
        if (!gives(line.substr(start), key)) continue;
        const std::size_t end = line.find_last_not_of(kBlanks) + 1;
        return {head.text, {number, start + 1}, count_characters(line.substr(start, end - start))};
    }
    return head;
}

}  // namespace cuewell
