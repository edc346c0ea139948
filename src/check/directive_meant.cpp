#include "check/directive_meant.h"

#include "base/ascii.h"
#include "base/trimmed.h"
#include "check/said_length.h"
#include "check/words.h"
#include "script/directive.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace cuewell {
namespace {

constexpr std::array<std::string_view, 6> kUnits = {"ms", "min", "m", "sec", "s", "h"};

std::string_view without_digits(std::string_view text) {
    while (!text.empty() && (is_ascii_digit(text.front()) || text.front() == '.')) text.remove_prefix(1);
    return text;
}

/// `4`, `2-4`, `down 4`.
bool is_number(std::string_view text) {
    if (text.starts_with("down ")) text.remove_prefix(5);
    return !text.empty() && is_ascii_digit(text.front()) &&
           std::ranges::all_of(text, [](char c) { return is_ascii_digit(c) || c == '-'; });
}

/// `1m30s`, `1:30`, `20s–30s`: digits, marks and letters of units, and no blank.
bool is_length_of_any_form(std::string_view text) {
    constexpr std::string_view kSigns = "0123456789.:-–msh";
    return !text.empty() && is_ascii_digit(text.front()) && text.find_first_not_of(kSigns) == std::string_view::npos &&
           text.find_first_of(":msh") != std::string_view::npos;
}

/// `5 breaths`, `3-6 breaths`.
bool is_in_breaths(std::string_view text) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view unit = trimmed(text.substr(blank));
    return is_number(text.substr(0, blank)) && (unit == "breaths" || unit == "breath");
}

/// Without round or square brackets around it; as it is where there are none.
std::string_view without_brackets(std::string_view text) {
    constexpr std::string_view kOpening = "([";
    constexpr std::string_view kClosing = ")]";
    const bool is_bracketed = text.size() > 2 && kOpening.find(text.front()) != std::string_view::npos &&
                              kClosing.find(text.back()) != std::string_view::npos;
    return is_bracketed ? trimmed(text.substr(1, text.size() - 2)) : text;
}

/// `(pause 3s)`, `Hold 20s`. "Hold for 20 seconds." is a sentence.
std::optional<std::string> without_square_brackets(std::string_view line) {
    const std::string_view inside = without_brackets(line);
    const std::size_t blank = std::min(inside.find(' '), inside.size());
    const std::string name = in_small_letters(std::string(inside.substr(0, blank)));
    const std::string_view amount = trimmed(inside.substr(blank));
    const std::vector<std::string> names = directive_names();
    if (std::ranges::find(names, name) == names.end()) return std::nullopt;
    const bool is_in_brackets = inside.size() != line.size();
    const bool is_one_word = amount.find(' ') == std::string_view::npos;
    const bool is_chime = is_in_brackets && name == "chime" && !amount.empty() && is_one_word;
    const bool is_amount = is_in_brackets && (is_length_of_any_form(amount) || is_in_breaths(amount));
    const bool is_plain_number = (is_in_brackets || inside.starts_with(name)) && is_number(amount);
    const bool is_end = is_in_brackets && name == "end" && amount.empty();
    const bool is_meant = is_length(amount) || is_plain_number || is_amount || is_chime || is_end;
    return is_meant ? std::optional(fmt::format("[{}{}{}]", name, amount.empty() ? "" : " ", amount)) : std::nullopt;
}

/// Whether the next line is a directive: it does what this one tells.
bool is_above_directive(const SourceSpan& where) {
    return trimmed(where.text->line(where.start.line + 1)).starts_with('[');
}

std::string in_seconds(const SaidLength& length) {
    return length.least == length.most ? fmt::format("{}s", length.most)
                                       : fmt::format("{}s-{}s", length.least, length.most);
}

/// A length that is told in words where nothing takes that long: "(30 seconds)", "Pause for ten seconds." Of holds and
/// rests one also speaks.
std::optional<std::string> told_in_words(std::string_view line, const SourceSpan& where, const CheckedScript& script) {
    const std::string_view inside = without_brackets(line);
    const auto length = script.words ? length_said(inside, *script.phrases, *script.words) : std::nullopt;
    if (!length || length->unit != LengthUnit::seconds) return std::nullopt;
    const std::string_view behind = inside.substr(length->where.offset + length->where.size);
    if (behind.find_first_not_of(".!") != std::string_view::npos) return std::nullopt;
    const bool is_in_brackets = inside.size() != line.size();
    const std::string before = in_small_letters(std::string(trimmed(inside.substr(0, length->where.offset))));
    if (before.empty() && is_in_brackets) return fmt::format("[pause {}]", in_seconds(*length));
    if ((before == "pause" || before == "pause for") && (is_in_brackets || !is_above_directive(where)))
        return fmt::format("[pause {}]", in_seconds(*length));
    return std::nullopt;
}

}  // namespace

std::optional<std::string_view> behind_length(std::string_view text) {
    if (text.empty() || !is_ascii_digit(text.front())) return std::nullopt;
    const std::string_view unit_on = without_digits(text);
    const auto unit = std::ranges::find_if(kUnits, [&](std::string_view each) { return unit_on.starts_with(each); });
    if (unit == kUnits.end()) return std::nullopt;
    const std::string_view rest = unit_on.substr(unit->size());
    if (rest.starts_with('-')) return behind_length(rest.substr(1));
    return rest.empty() || rest.front() == ' ' ? std::optional(rest) : std::nullopt;
}

bool is_length(std::string_view text) { return behind_length(text) == std::string_view(); }

std::optional<std::string> directive_meant(std::string_view line, const SourceSpan& where,
                                           const CheckedScript& script) {
    if (is_length(without_brackets(line))) return fmt::format("[pause {}]", without_brackets(line));
    if (const auto directive = without_square_brackets(line)) return directive;
    return told_in_words(line, where, script);
}

}  // namespace cuewell
