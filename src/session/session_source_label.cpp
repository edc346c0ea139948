#include "session/session_source_label.h"

#include "base/name.h"
#include "base/text_characters.h"
#include "base/utf8.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>

namespace cuewell {
namespace {

constexpr std::ptrdiff_t kMostSlashes = 3;
constexpr std::size_t kLongestName = 100;  // As is_name() has it.

std::string valid_utf8(std::string_view text) {
    std::string valid(text);
    while (const auto broken = find_invalid_utf8(valid)) valid[*broken] = '-';
    return valid;
}

}  // namespace

std::string portable_name(std::string_view text) {
    const std::string valid = valid_utf8(text);
    std::string name;
    for (std::string_view rest = valid; !rest.empty();) {
        const char32_t character = take_character(rest);
        const bool may_stay = is_word_character(character) || character == U'_' || character == U'.';
        append_character(name, may_stay ? character : U'-');
    }
    name.erase(0, name.find_first_not_of(".-"));
    name.resize(byte_offset(name, kLongestName));
    return is_name(name) ? name : "own";
}

bool is_portable_label(std::string_view label) {
    if (std::ranges::count(label, '/') > kMostSlashes) return false;
    if (!is_name(std::filesystem::path(label).stem().string())) return false;
    for (std::size_t slash = label.find('/'); slash != std::string_view::npos; slash = label.find('/')) {
        if (!is_name(label.substr(0, slash))) return false;
        label.remove_prefix(slash + 1);
    }
    return is_name(label);
}

std::string portable_label(const std::string& label) {
    return is_portable_label(label) ? label : portable_name(std::string_view(label).substr(label.rfind('/') + 1));
}

}  // namespace cuewell
