#include "speech/quoted_text.h"

#include "base/clean_text.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

constexpr std::size_t kMostQuotedCharacters = 60;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

}  // namespace

std::string beginning_of(std::string_view text, std::size_t most_characters) {
    const std::string visible = visible_text(text);
    const std::size_t end = byte_offset(visible, most_characters);
    return visible.substr(0, end) + (end < visible.size() ? "…" : "");
}

std::string in_quotes(std::string_view text) {
    return fmt::format("\"{}\"", beginning_of(text, kMostQuotedCharacters));
}

std::string without_controls(std::string_view text) {
    std::string plain(text);
    std::ranges::replace_if(plain, is_control, ' ');
    return plain;
}

}  // namespace cuewell
