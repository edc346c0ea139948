#include "page/session_page.h"

#include "base/ascii.h"
#include "base/base64.h"
#include "base/language.h"
#include "base/markup_text.h"
#include "page/page_files.h"
#include "page/page_template.h"
#include "page/session_json.h"
#include "page/take_home_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>
#include <string_view>

namespace cuewell {
namespace {

constexpr std::string_view kWord = "word:";
constexpr std::string_view kSoundSlot = "{{sound}}";

std::string source_element(const PageContent& content) {
    if (content.source.empty()) return {};
    return fmt::format("<script type=\"text/plain\" id=\"cuewell-source\">{}</script>\n",
                       to_base64(std::as_bytes(std::span(content.source))));
}

/// Whether a language is written from right to left.
bool is_right_to_left(const std::string& language) {
    constexpr std::array<std::string_view, 10> kLanguages{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"};
    return std::ranges::find(kLanguages, in_small_letters(main_language(language))) != kLanguages.end();
}

std::string slot_of(const PageContent& content, std::string_view name) {
    if (name.starts_with(kWord)) return markup_text(shown(content.words, name.substr(kWord.size())));
    if (name == "title") return markup_text(content.timeline.title);
    if (name == "language") return markup_text(content.timeline.language);
    if (name == "direction") return std::string(is_right_to_left(content.timeline.language) ? "rtl" : "ltr");
    if (name == "encoder") return markup_text(content.encoder);
    if (name == "inputs") return markup_text(content.inputs);
    if (name == "source") return source_element(content);
    if (name == "style") return std::string(kPageStyle.text);
    if (name == "style-hash") return std::string(kPageStyle.sha256);
    if (name == "script") return std::string(kPageScript.text);
    if (name == "script-hash") return std::string(kPageScript.sha256);
    if (name == "sheet") return take_home_sheet(content);
    if (name == "session") return session_json(content);
    if (name == "made-with") return markup_text(shown(content.words, "made_with", {{"name", content.encoder}}));
    throw std::logic_error(fmt::format("the page has no \"{}\"", name));
}

}  // namespace

SessionPage page_of(const PageContent& content) {
    const auto value_of = [&](std::string_view name) { return slot_of(content, name); };
    const std::string_view text = kPageTemplate.text;
    const std::size_t sound = text.find(kSoundSlot);
    return {fill_template(text.substr(0, sound), value_of),
            fill_template(text.substr(sound + kSoundSlot.size()), value_of)};
}

}  // namespace cuewell
