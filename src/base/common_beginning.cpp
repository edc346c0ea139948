#include "base/common_beginning.h"

#include "base/text_characters.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cuewell {
namespace {

/// The characters that both begin with.
std::string_view shared(std::string_view one, std::string_view other) {
    std::string_view rest = one;
    while (!rest.empty() && !other.empty()) {
        std::string_view after = rest;
        if (take_character(after) != take_character(other)) break;
        rest = after;
    }
    return one.substr(0, one.size() - rest.size());
}

bool begins_with_a_word(std::string_view text) { return !text.empty() && is_word_character(take_character(text)); }

/// The text without the letters of a word that it breaks off in.
std::string_view without_last_letters(std::string_view text) {
    std::size_t end = 0;
    for (std::string_view rest = text; !rest.empty();) {
        if (!is_word_character(take_character(rest))) end = text.size() - rest.size();
    }
    return text.substr(0, end);
}

/// The text without what only leads on to something else.
std::string_view without_open_end(std::string_view text) {
    constexpr std::array<std::string_view, 12> kOpen = {" ", ",", ";", ":", "(", "[", "/", "|", "-", "–", "—", "·"};
    const auto ends_open = [&](std::string_view mark) { return text.ends_with(mark); };
    for (auto mark = std::ranges::find_if(kOpen, ends_open); mark != kOpen.end();
         mark = std::ranges::find_if(kOpen, ends_open)) {
        text.remove_suffix(mark->size());
    }
    return text;
}

}  // namespace

std::string common_beginning(const std::vector<std::string>& titles) {
    if (titles.empty()) return {};
    std::string_view common = titles.front();
    for (const std::string& title : titles) common = shared(common, title);
    const auto goes_on = [&](const std::string& title) {
        return begins_with_a_word(std::string_view(title).substr(common.size()));
    };
    // A title may be the beginning of the others: then it is whole as it stands.
    if (std::ranges::any_of(titles, goes_on)) common = without_last_letters(common);
    const bool is_a_title = std::ranges::find(titles, common) != titles.end();
    return std::string(is_a_title ? common : without_open_end(common));
}

}  // namespace cuewell
