#include "script/odd_space.h"

#include "base/text_characters.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cuewell {
namespace {

/// What a line begins with that is a directive, a section, words in a hold, words of full guidance, a listed stretch or a
/// comment.
constexpr std::array<std::string_view, 6> kMarks{"[", "#", "@", "~", "- ", "//"};

bool is_unseen(char32_t character) { return is_space_character(character) || is_unspoken_character(character); }

/// How many bytes of what nobody sees stand at the beginning.
std::size_t leading_spaces(std::string_view text) {
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view before = rest;
        if (!is_unseen(take_character(rest))) return text.size() - before.size();
    }
    return text.size();
}

}  // namespace

std::optional<SourceSpan> odd_space_in(const LineText& line) {
    for (std::string_view rest = line.view(); !rest.empty();) {
        const std::size_t at = line.view().size() - rest.size();
        const bool is_ascii = static_cast<unsigned char>(rest.front()) < 0x80;
        if (is_unseen(take_character(rest)) && !is_ascii) return line.where(at, line.view().size() - rest.size() - at);
    }
    return std::nullopt;
}

std::optional<SourceSpan> odd_space_before_mark(const LineText& line) {
    const std::size_t spaces = leading_spaces(line.view());
    const std::string_view words = line.view().substr(spaces);
    const bool is_marked = std::ranges::any_of(kMarks, [&](std::string_view mark) { return words.starts_with(mark); });
    return is_marked ? odd_space_in(line.part(0, spaces)) : std::nullopt;
}

LineText without_leading_spaces(const LineText& line) { return line.part(leading_spaces(line.view())); }

void tell_odd_space(const SourceSpan& space, Diagnostics& faults) {
    const std::string_view line = space.text->line(space.start.line);
    std::string_view rest = line.substr(byte_offset(line, space.start.column - 1));
    if (is_space_character(take_character(rest))) {
        faults.add({Severity::error,
                    space,
                    "this is no space, though it looks like one",
                    "type it anew",
                    {},
                    Mend{space, " "}});
    } else {
        faults.add(
            {Severity::error, space, "here stands a character that nobody sees", "delete it", {}, Mend{space, ""}});
    }
}

}  // namespace cuewell
