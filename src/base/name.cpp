#include "base/name.h"

#include "base/text_characters.h"
#include "base/utf8.h"

namespace cuewell {
namespace {

constexpr std::size_t kLongestName = 100;

bool is_allowed(char32_t character) {
    return is_word_character(character) || character == U'-' || character == U'_' || character == U'.';
}

}  // namespace

bool is_name(std::string_view text) {
    if (text.empty() || text.starts_with('.') || text.starts_with('-') || find_invalid_utf8(text)) return false;
    if (count_characters(text) > kLongestName) return false;
    while (!text.empty()) {
        if (!is_allowed(take_character(text))) return false;
    }
    return true;
}

}  // namespace cuewell
