#include "publish/file_name.h"

#include "base/clean_text.h"
#include "base/text_characters.h"

namespace cuewell {
namespace {

/// File systems take 255 bytes of a name; what is put around it needs some, and people see fewer.
constexpr std::size_t kMostBytes = 80;

constexpr std::string_view kForbidden = R"(<>:"/\|?*)";
/// Those that keep two words, or two numbers, apart.
constexpr std::string_view kBetween = R"(/\:|)";
constexpr std::string_view kNotAtTheEnds = ". -";

std::string without_ends(const std::string& name) {
    const std::size_t first = name.find_first_not_of(kNotAtTheEnds);
    if (first == std::string::npos) return {};
    return name.substr(first, name.find_last_not_of(kNotAtTheEnds) - first + 1);
}

bool is_in(std::string_view characters, std::string_view character) {
    return characters.find(character) != std::string_view::npos;
}

/// What stands for a character that is forbidden, between what is written of the name and what follows.
std::string_view in_place_of(std::string_view forbidden, const std::string& before, std::string_view after) {
    const bool joins = !before.empty() && before.back() != ' ' && !after.empty() && after.front() != ' ' &&
                       !is_in(kForbidden, after.substr(0, 1));
    return joins && is_in(kBetween, forbidden) ? "-" : "";
}

}  // namespace

std::string file_name_of(std::string_view title) {
    const std::string text = visible_text(title);
    std::string name;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view before = rest;
        static_cast<void>(take_character(rest));
        std::string_view character = before.substr(0, before.size() - rest.size());
        if (is_in(kForbidden, character)) character = in_place_of(character, name, rest);
        if (character == " " && name.ends_with(' ')) continue;
        if (name.size() + character.size() > kMostBytes) break;
        name += character;
    }
    name = without_ends(name);
    return name.empty() ? "untitled" : name;
}

}  // namespace cuewell
