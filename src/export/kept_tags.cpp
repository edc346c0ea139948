#include "export/kept_tags.h"

#include "base/utf8.h"
#include "export/byte_reader.h"
#include "export/tag_values.h"

#include <algorithm>

namespace cuewell {
namespace {

char to_capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_named(std::string_view name, std::string_view tag) { return std::ranges::equal(name, tag, {}, to_capital); }

bool is_a_text_of_ours(std::string_view text) {
    return text.size() <= kLargestKeptText && !find_invalid_utf8(text) && !find_control_character(text);
}

void keep_field(KeptTags& kept, std::string_view field) {
    const std::size_t equals = field.find('=');
    if (equals != std::string_view::npos) keep(kept, field.substr(0, equals), field.substr(equals + 1));
}

}  // namespace

void keep(KeptTags& kept, std::string_view name, std::string_view text) {
    const bool is_source = is_named(name, kSourceTag);
    if ((!is_source && !is_named(name, kInputsTag)) || !is_a_text_of_ours(text)) return;
    std::optional<std::string>& place = is_source ? kept.source : kept.inputs;
    if (!place) place = text;
}

KeptTags kept_in_comment(std::string_view comment) {
    KeptTags kept;
    ByteReader reader(comment);
    constexpr std::size_t kNumber = 4;
    const auto vendor = reader.little(kNumber);
    if (!vendor || !reader.bytes(*vendor) || !reader.little(kNumber)) return kept;
    // How many fields there should be does not matter: they end where the comment does.
    while (const auto size = reader.little(kNumber)) {
        const auto field = reader.bytes(*size);
        if (!field) break;
        keep_field(kept, *field);
    }
    return kept;
}

}  // namespace cuewell
