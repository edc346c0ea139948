#include "base/diagnostic.h"

#include "base/character_ranges.h"
#include "base/text_characters.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace cuewell {
namespace {

/// A line is shown up to this many characters; a longer one is cut around the spot.
constexpr std::size_t kShownCharacters = 100;
constexpr std::size_t kShownBeforeSpot = 60;
constexpr std::size_t kLongestMessage = 500;

struct Paint {
    const char* strong = "";
    const char* severity = "";
    const char* spot = "";
    const char* plain = "";
};

Paint paint_for(Severity severity, Colour colour) {
    if (colour == Colour::never) return {};
    return {"\x1b[1m", severity == Severity::error ? "\x1b[1;31m" : "\x1b[1;35m", "\x1b[1;32m", "\x1b[0m"};
}

/// Control characters, line separators, and the marks and overrides of right-to-left text.
bool steers_terminal(std::string_view character) {
    static constexpr std::array kSteering = {CharacterRange{0x00, 0x1F},     CharacterRange{0x7F, 0x9F},
                                             CharacterRange{0x061C, 0x061C}, CharacterRange{0x200E, 0x200F},
                                             CharacterRange{0x2028, 0x202E}, CharacterRange{0x2066, 0x2069}};
    return is_in(take_character(character), kSteering);
}

/// What a fault says, cut where it quotes something endless.
std::string shortened(std::string_view text) {
    const std::size_t end = byte_offset(text, kLongestMessage);
    return printable(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

/// The part of the line that is shown, and the spot's place in it.
struct Excerpt {
    std::string text;
    std::string before_spot;
    std::size_t spot_width = 1;
};

Excerpt excerpt(const SourceSpan& where) {
    const std::string_view line = where.text->line(where.start.line);
    const std::size_t spot = where.start.column - 1;
    const std::size_t first =
        spot > kShownBeforeSpot && count_characters(line) > kShownCharacters ? spot - kShownBeforeSpot : 0;
    const std::size_t begin = byte_offset(line, first);
    const std::size_t end = byte_offset(line, first + kShownCharacters);
    const std::size_t spot_begin = std::clamp(byte_offset(line, spot), begin, end);
    const std::size_t spot_end = std::clamp(byte_offset(line, spot + where.length), spot_begin, end);
    const std::string lead = begin > 0 ? "…" : "";
    const std::string tail = end < line.size() ? "…" : "";
    const std::string spot_text = printable(line.substr(spot_begin, spot_end - spot_begin));
    return {lead + printable(line.substr(begin, end - begin)) + tail,
            lead + printable(line.substr(begin, spot_begin - begin)),
            std::max<std::size_t>(display_width(spot_text), 1)};
}

auto order_of(const Diagnostic& fault) {
    const auto& where = fault.where;
    return std::tuple(where.text ? std::string_view(where.text->name()) : std::string_view(), where.start,
                      std::string_view(fault.message));
}

}  // namespace

std::string printable(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::size_t size = byte_offset(rest, 1);
        const bool is_tab = rest.front() == '\t';
        const bool is_sound = !find_invalid_utf8(rest.substr(0, size));
        const bool is_seen = is_sound && !steers_terminal(rest.substr(0, size));
        result += is_tab ? " " : is_seen ? rest.substr(0, size) : "?";
        at += size;
    }
    return result;
}

std::string to_text(const Diagnostic& fault, Colour colour) {
    const Paint paint = paint_for(fault.severity, colour);
    const char* severity = fault.severity == Severity::error ? "error" : "warning";
    std::string place;
    if (fault.where.text) {
        place = fmt::format("{}:{}:{}: ", printable(fault.where.text->name()), fault.where.start.line,
                            fault.where.start.column);
    }
    const std::string rule = fault.rule.empty() ? "" : fmt::format(" [{}]", fault.rule);
    std::string result = fmt::format("{}{}{}{}: {}{}{}\n", paint.strong, place, paint.severity, severity, paint.plain,
                                     shortened(fault.message), rule);
    if (fault.where.text) {
        const Excerpt shown = excerpt(fault.where);
        result += fmt::format("  {}\n  {:{}}{}{}{}\n", shown.text, "", display_width(shown.before_spot), paint.spot,
                              "^" + std::string(shown.spot_width - 1, '~'), paint.plain);
    }
    if (!fault.hint.empty()) result += fmt::format("  {}\n", shortened(fault.hint));
    return result;
}

void Diagnostics::error(SourceSpan where, std::string message, std::string hint) {
    add({Severity::error, std::move(where), std::move(message), std::move(hint), {}, {}});
}

void Diagnostics::warning(SourceSpan where, std::string message, std::string hint) {
    add({Severity::warning, std::move(where), std::move(message), std::move(hint), {}, {}});
}

void Diagnostics::append(const Diagnostics& others) {
    for (const Diagnostic& fault : others.faults_) add(fault);
    told_ += others.told_ - others.faults_.size();
    has_errors_ = has_errors_ || others.has_errors_;
}

void Diagnostics::add(Diagnostic fault) {
    ++told_;
    has_errors_ = has_errors_ || fault.severity == Severity::error;
    if (faults_.size() < kMostKept) faults_.push_back(std::move(fault));
}

void Diagnostics::settle() {
    std::ranges::stable_sort(faults_, {}, order_of);
    const auto repeated = std::ranges::unique(faults_, {}, order_of);
    faults_.erase(repeated.begin(), repeated.end());
}

}  // namespace cuewell
