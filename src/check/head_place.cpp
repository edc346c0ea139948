#include "check/head_place.h"

#include "base/utf8.h"
#include "check/words.h"

#include <algorithm>

namespace cuewell {
namespace {

constexpr std::string_view kBlanks = " \t\r";

SourceSpan whole_line(const SourceTextPtr& text, std::size_t number) {
    const std::string_view line = text->line(number);
    const std::size_t start = std::min(line.find_first_not_of(kBlanks), line.size());
    const std::size_t end = line.find_last_not_of(kBlanks) + 1;
    return {text, {number, start + 1}, count_characters(line.substr(start, end - start))};
}

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
        if (gives(line.substr(start), key)) return whole_line(head.text, number);
    }
    return head;
}

SourceSpan head_word_place(const SourceSpan& head, std::string_view key, std::string_view word) {
    const SourceSpan first = head_place(head, key);
    if (!first.text) return first;
    for (std::size_t number = first.start.line; number <= first.text->line_count(); ++number) {
        const SourceSpan line = whole_line(first.text, number);
        const SourceSpan found = place_in(line, word);
        // The place in a line is the line itself where the word is not in it.
        if (found.length != line.length) return found;
        if (first.text->line(number).find_first_of("]+") != std::string_view::npos) break;
    }
    return first;
}

}  // namespace cuewell
