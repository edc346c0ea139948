#include "check/heard_text.h"

#include "base/text_characters.h"
#include "base/utf8.h"

#include <numeric>
#include <optional>

namespace cuewell {
namespace {

/// The plain character that is heard for this one: none where it is not heard, itself where it is like no other.
std::optional<char32_t> heard_for(char32_t character) {
    if (is_space_character(character)) return U' ';
    if (is_unspoken_character(character) || character == U'*' || character == U'`') return std::nullopt;
    if (character == U'\u2019' || character == U'\u02BC') return U'\'';
    if (character == U'\u2010' || character == U'\u2011') return U'-';
    return character;
}

HeardText as_written(std::string_view text) {
    HeardText same{std::string(text), std::vector<std::size_t>(text.size())};
    std::iota(same.offsets.begin(), same.offsets.end(), std::size_t{0});
    return same;
}

}  // namespace

HeardText heard_text(std::string_view text) {
    if (find_invalid_utf8(text)) return as_written(text);
    HeardText heard;
    heard.text.reserve(text.size());
    heard.offsets.reserve(text.size());
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t start = text.size() - rest.size();
        const auto character = heard_for(take_character(rest));
        if (!character) continue;
        append_character(heard.text, *character);
        for (std::size_t byte = 0; heard.offsets.size() < heard.text.size(); ++byte)
            heard.offsets.push_back(start + byte);
    }
    return heard;
}

}  // namespace cuewell
