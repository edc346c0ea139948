#include "script/form_line.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstddef>

namespace cuewell {
namespace {

/// Comments do not follow longer lines to the right.
constexpr std::size_t kLongestAligned = 60;
constexpr std::size_t kGap = 2;

/// How wide the text of a line counts when comments are put below each other.
std::size_t width_of(const FormLine& line) {
    const std::size_t width = count_characters(line.text);
    return width <= kLongestAligned ? width : 0;
}

bool has_comment_behind(const FormLine& line) { return !line.text.empty() && !line.comment.empty(); }

}  // namespace

std::string joined(const std::vector<FormLine>& lines) {
    std::string text;
    auto run_end = lines.begin();
    std::size_t width = 0;
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        if (line >= run_end) {
            run_end = std::find_if_not(line, lines.end(), has_comment_behind);
            width = 0;
            for (auto other = line; other != run_end; ++other) width = std::max(width, width_of(*other));
        }
        text += line->text;
        if (has_comment_behind(*line))
            text.append(std::max(width, count_characters(line->text)) + kGap - count_characters(line->text), ' ');
        text += line->comment + "\n";
    }
    return text;
}

void drop_idle_blanks(std::vector<FormLine>& lines) {
    const auto both_blank = [](const FormLine& a, const FormLine& b) { return a.is_blank() && b.is_blank(); };
    const auto repeated = std::ranges::unique(lines, both_blank);
    lines.erase(repeated.begin(), repeated.end());
    if (!lines.empty() && lines.front().is_blank()) lines.erase(lines.begin());
    if (!lines.empty() && lines.back().is_blank()) lines.pop_back();
}

}  // namespace cuewell
