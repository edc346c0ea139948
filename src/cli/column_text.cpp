#include "cli/column_text.h"

#include "base/clean_text.h"
#include "base/text_characters.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <utility>

namespace cuewell {
namespace {

constexpr std::array<std::pair<char32_t, std::string_view>, 10> kNearestSigns{{{U'‘', "'"},
                                                                               {U'’', "'"},
                                                                               {U'“', "\""},
                                                                               {U'”', "\""},
                                                                               {U'–', "-"},
                                                                               {U'—', "-"},
                                                                               {U'‑', "-"},
                                                                               {U'…', "..."},
                                                                               {U'×', "x"},
                                                                               {U'\u00A0', " "}}};

std::string in_ascii(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        const auto near = std::ranges::find(kNearestSigns, character, &std::pair<char32_t, std::string_view>::first);
        if (character < 0x80) {
            plain += static_cast<char>(character);
        } else {
            plain += near == kNearestSigns.end() ? "?" : near->second;
        }
    }
    return plain;
}

/// As much of the text as is at most `columns` wide, with the combining marks of its last character.
std::string_view beginning(std::string_view text, std::size_t columns) {
    std::string_view rest = text;
    std::size_t width = 0;
    while (!rest.empty()) {
        std::string_view after = rest;
        static_cast<void>(take_character(after));
        width += display_width(rest.substr(0, rest.size() - after.size()));
        if (width > columns) break;
        rest = after;
    }
    return text.substr(0, text.size() - rest.size());
}

/// Takes a line off the text: whole words, or a part of a word that is wider than the line.
std::string take_line(std::string_view& text, std::size_t columns) {
    std::string_view line = beginning(text, columns);
    if (line.size() < text.size() && text[line.size()] != ' ') {
        const std::size_t space = line.rfind(' ');
        if (space != std::string_view::npos && space > 0) line = line.substr(0, space);
    }
    if (line.empty()) {  // Not even one wide character fits.
        text = {};
        return {};
    }
    text.remove_prefix(line.size());
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (line.ends_with(' ')) line.remove_suffix(1);
    return std::string(line);
}

}  // namespace

Characters characters_of_environment() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        std::string locale = value;
        std::erase(locale, '-');
        std::ranges::transform(locale, locale.begin(), [](unsigned char c) { return std::tolower(c); });
        return locale.find("utf8") == std::string::npos ? Characters::ascii : Characters::unicode;
    }
    return Characters::ascii;
}

std::string shown_text(std::string_view text, Characters characters) {
    std::string visible = visible_text(text);
    return characters == Characters::unicode ? visible : in_ascii(visible);
}

std::string cut_to(std::string_view text, std::size_t columns, Characters characters) {
    if (display_width(text) <= columns) return std::string(text);
    const std::string_view ellipsis = characters == Characters::unicode ? "…" : "...";
    const std::size_t width = display_width(ellipsis);
    if (columns < width) return std::string(beginning(text, columns));
    std::string_view kept = beginning(text, columns - width);
    while (kept.ends_with(' ')) kept.remove_suffix(1);
    return std::string(kept) + std::string(ellipsis);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t lines, Characters characters) {
    std::vector<std::string> result;
    while (!text.empty() && result.size() < lines) {
        if (result.size() + 1 == lines) {
            result.push_back(cut_to(text, columns, characters));
            break;
        }
        result.push_back(take_line(text, columns));
    }
    return result;
}

std::string padded(std::string text, std::size_t columns) {
    const std::size_t width = display_width(text);
    if (width < columns) text.append(columns - width, ' ');
    return text;
}

}  // namespace cuewell
