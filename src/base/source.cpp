#include "base/source.h"

#include "base/utf8.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cuewell {

SourceText::SourceText(std::string name, std::string label, std::string text)
    : name_(std::move(name)), label_(std::move(label)), text_(std::move(text)), line_starts_{0} {
    for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
        line_starts_.push_back(at + 1);
    }
}

std::string_view SourceText::line(std::size_t number) const {
    if (number == 0 || number > line_starts_.size()) return {};
    const std::size_t start = line_starts_[number - 1];
    const std::size_t end = number < line_starts_.size() ? line_starts_[number] - 1 : text_.size();
    std::string_view line = std::string_view(text_).substr(start, end - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

SourcePosition SourceText::position_at(std::size_t offset) const {
    const auto next_line = std::ranges::upper_bound(line_starts_, offset);
    const std::size_t start = *std::prev(next_line);
    const std::string_view before = std::string_view(text_).substr(start, offset - start);
    return {static_cast<std::size_t>(next_line - line_starts_.begin()), count_characters(before) + 1};
}

}  // namespace cuewell
