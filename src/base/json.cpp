#include "base/json.h"

#include "base/decode_utf8.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

/// Characters that JSON does not allow as they are, and those that could steer a terminal.
bool is_control(char32_t character) { return character < 0x20 || (character >= 0x7F && character < 0xA0); }

std::string escaped(char32_t character, std::string_view bytes) {
    switch (character) {
        case U'"': return "\\\"";
        case U'\\': return "\\\\";
        case U'\n': return "\\n";
        case U'\t': return "\\t";
        case U'\r': return "\\r";
        default: break;
    }
    return is_control(character) ? fmt::format("\\u{:04x}", static_cast<unsigned>(character)) : std::string(bytes);
}

}  // namespace

std::string json_string(std::string_view text) {
    std::string result = "\"";
    while (!text.empty()) {
        const DecodedCharacter next = decode_utf8(text);
        result += next.bytes == 0 ? "\uFFFD" : escaped(next.character, text.substr(0, next.bytes));
        text.remove_prefix(next.bytes == 0 ? 1 : next.bytes);
    }
    return result + '"';
}

}  // namespace cuewell
