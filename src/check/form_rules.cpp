#include "check/form_rules.h"

#include "base/ascii.h"
#include "base/clean_text.h"
#include "base/trimmed.h"
#include "check/directive_meant.h"
#include "check/script_lines.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

/// What editors and people write for the hyphen of a list.
constexpr std::array<std::string_view, 8> kListSigns = {"-", "–", "—", "−", "‐", "*", "•", "·"};
constexpr std::array<std::string_view, 4> kDashes = {"–", "—", "−", "‐"};
constexpr std::array<std::string_view, 7> kNumberSigns = {"-", "–", "—", "−", "‐", "‑", "/"};

/// The item that a line of a routine would be with a hyphen and a blank before it: `– cat-cow`, `* cat-cow`. Dashes stand
/// before words, too: behind one it is a name that no word looks like, or one that the routine lists.
std::optional<std::string> item_meant(std::string_view line, const LoadedRoutine& loaded) {
    const auto sign = std::ranges::find_if(kListSigns, [&](std::string_view each) { return line.starts_with(each); });
    if (sign == kListSigns.end()) return std::nullopt;
    const std::string_view item = trimmed(line.substr(sign->size()));
    const std::string_view name = trimmed(item.substr(0, item.find(':')));
    const bool is_name = !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-';
    });
    if (!is_name || is_ascii_digit(name.front())) return std::nullopt;
    const bool is_dash = std::ranges::find(kDashes, *sign) != kDashes.end();
    const bool looks_like_one = name.find('-') != std::string_view::npos || name.size() != item.size() ||
                                loaded.library.contains(std::string(name));
    return !is_dash || looks_like_one ? std::optional(fmt::format("- {}", item)) : std::nullopt;
}

/// A length in a sentence as one writes it in a script, which a voice reads letter by letter: "Hold for 30s."
std::optional<std::string> short_length_in(std::string_view line) {
    while (!line.empty()) {
        const std::size_t blank = std::min(line.find(' '), line.size());
        std::string_view word = line.substr(0, blank);
        while (!word.empty() && std::string_view(".,;:!?").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        if (is_length(word)) return std::string(word);
        line = trimmed(line.substr(blank));
    }
    return std::nullopt;
}

/// Two numbers with a sign between them: "20-30", "10–15", "1/2".
std::optional<std::string> joined_numbers_in(std::string_view line) {
    const auto is_digit_at = [&](std::size_t at) { return at < line.size() && is_ascii_digit(line[at]); };
    for (std::size_t at = 1; at < line.size(); ++at) {
        const auto sign = std::ranges::find_if(
            kNumberSigns, [&](std::string_view each) { return line.substr(at).starts_with(each); });
        if (sign == kNumberSigns.end() || !is_digit_at(at - 1) || !is_digit_at(at + sign->size())) continue;
        std::size_t begin = at - 1;
        while (begin > 0 && is_digit_at(begin - 1)) --begin;
        std::size_t end = at + sign->size();
        while (is_digit_at(end)) ++end;
        return std::string(line.substr(begin, end - begin));
    }
    return std::nullopt;
}

/// Whether the next thing above a line is a hold, or words in one.
bool is_below_hold(const SourceSpan& where) {
    for (std::size_t number = where.start.line - 1; number > 0; --number) {
        const std::string_view above = trimmed(where.text->line(number));
        if (!above.empty() && !above.starts_with("//")) return above.starts_with("[hold") || above.starts_with("@");
    }
    return false;
}

/// Whether two slashes are said where they may open a note: not in "http://", nor where the line has them on purpose.
bool has_note(std::string_view line, const SourceSpan& where) {
    const std::size_t slashes = line.find("//");
    if (slashes == std::string_view::npos || (slashes > 0 && line[slashes - 1] == ':')) return false;
    return where.text->line(where.start.line).find("\\/") == std::string_view::npos;
}

/// Why a line is hardly meant to be spoken, and what is meant.
std::optional<std::string> hint_on(std::string_view line, const SourceSpan& where, const CheckedScript& script) {
    if (const auto directive = directive_meant(line, where, script))
        return fmt::format("what is done stands in square brackets, on a line of its own: {}", *directive);
    if (const auto item = script.is_stretch() ? std::nullopt : item_meant(line, script.loaded))
        return fmt::format("a stretch of the list stands behind a hyphen and a blank: {}", *item);
    if (const auto words = behind_length(line); words && !words->empty() && is_below_hold(where))
        return fmt::format("words inside a hold begin with @: @{}", line);
    // "In your 60s" is no time that one stays.
    const bool tells_to_stay = script.words && holds_any(std::string(line), script.words->stays);
    if (const auto length = tells_to_stay ? short_length_in(line) : std::nullopt)
        return fmt::format("a voice reads \"{}\" letter by letter: write the unit out", *length);
    if (const auto numbers = joined_numbers_in(line))
        return fmt::format("of \"{}\" a voice reads the sign, or two numbers in a row: write a word between them",
                           *numbers);
    if (has_note(line, where)) return "a note of your own has a blank before // and one behind it, both typed";
    return std::nullopt;
}

Findings find_read_aloud(const CheckedScript& script) {
    Findings findings;
    for (const ScriptLine& line : own_lines(script)) {
        // No-break spaces, which Option and the space bar give on a Mac, look like others.
        const std::string text = visible_text(line.text->plain());
        if (const auto hint = hint_on(trimmed(text), line.where, script))
            findings.push_back({line.where, "this line is read aloud as it stands", *hint});
    }
    return findings;
}

}  // namespace

Rules form_rules() {
    return {
        {"read-aloud", Severity::warning, RuleScope::scripts,
         "A pause, a hold or a stretch whose line misses a sign is not done: its line is read aloud in its place.",
         find_read_aloud},
    };
}

}  // namespace cuewell
