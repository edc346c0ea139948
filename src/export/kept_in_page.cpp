#include "base/base64.h"
#include "export/kept_tags.h"
#include "export/tag_values.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cuewell {
namespace {

/// What stands between two marks, the first time that the one before is there.
std::optional<std::string_view> between(std::string_view page, std::string_view before, std::string_view after) {
    const std::size_t found = page.find(before);
    if (found == std::string_view::npos) return std::nullopt;
    page.remove_prefix(found + before.size());
    const std::size_t end = page.find(after);
    if (end == std::string_view::npos) return std::nullopt;
    return page.substr(0, end);
}

/// Text out of an attribute.
std::string unescaped(std::string_view text) {
    using Entity = std::pair<std::string_view, char>;
    constexpr std::array kEntities = {Entity{"&amp;", '&'}, Entity{"&lt;", '<'}, Entity{"&gt;", '>'},
                                      Entity{"&quot;", '"'}, Entity{"&#39;", '\''}};
    std::string plain;
    while (!text.empty()) {
        const auto* entity =
            std::ranges::find_if(kEntities, [&](const Entity& e) { return text.starts_with(e.first); });
        const bool is_entity = entity != kEntities.end();
        plain += is_entity ? entity->second : text.front();
        text.remove_prefix(is_entity ? entity->first.size() : 1);
    }
    return plain;
}

std::string text_of(const Bytes& bytes) {
    std::string text;
    for (const std::byte byte : bytes) text += static_cast<char>(byte);
    return text;
}

}  // namespace

/// The page has both in its head, before its sound, and everything else in it escaped.
KeptTags kept_in_page(const StrangerFile& file) {
    constexpr std::uint64_t kHeadOfPage = std::uint64_t{64} << 10U;
    constexpr std::uint64_t kBeforeSound = std::uint64_t{8} << 20U;
    KeptTags kept;
    const std::string page = file.read(0, kBeforeSound);
    const std::string_view head = std::string_view(page).substr(0, kHeadOfPage);
    const auto inputs = between(head, R"(<meta name="cuewell-inputs" content=")", "\"");
    if (inputs) keep(kept, kInputsTag, unescaped(*inputs));
    const auto source = between(page, R"(<script type="text/plain" id="cuewell-source">)", "</script>");
    if (!source) return kept;
    if (const std::optional<Bytes> bytes = from_base64(*source)) keep(kept, kSourceTag, text_of(*bytes));
    return kept;
}

}  // namespace cuewell
