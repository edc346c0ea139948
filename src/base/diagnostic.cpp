#include "base/diagnostic.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace cuewell {
namespace {

/// A line is shown up to this many characters; a longer one is cut around the spot.
constexpr std::size_t kShownCharacters = 100;
constexpr std::size_t kShownBeforeSpot = 60;

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

/// Makes a piece of a stranger's file safe and one column a character wide on a terminal.
std::string printable(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool c1_control = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (byte == '\t') {
            result += ' ';
        } else if (byte < 0x20 || byte == 0x7F) {
            result += '?';
        } else if (c1_control) {
            result += '?';
            ++at;
        } else {
            result += text[at];
        }
    }
    if (!find_invalid_utf8(result)) return result;
    std::ranges::replace_if(result, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }, '?');
    return result;
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
    const std::size_t first = spot > kShownBeforeSpot && count_characters(line) > kShownCharacters ? spot - kShownBeforeSpot : 0;
    const std::size_t begin = byte_offset(line, first);
    const std::size_t end = byte_offset(line, first + kShownCharacters);
    const std::size_t spot_begin = std::clamp(byte_offset(line, spot), begin, end);
    const std::size_t spot_end = std::clamp(byte_offset(line, spot + where.length), spot_begin, end);
    const std::string lead = begin > 0 ? "…" : "";
    const std::string tail = end < line.size() ? "…" : "";
    const std::string spot_text = printable(line.substr(spot_begin, spot_end - spot_begin));
    return {lead + printable(line.substr(begin, end - begin)) + tail,
            lead + printable(line.substr(begin, spot_begin - begin)), std::max<std::size_t>(display_width(spot_text), 1)};
}

auto order_of(const Diagnostic& fault) {
    const auto& where = fault.where;
    return std::tuple(where.text ? where.text->name() : std::string(), where.start, fault.message);
}

}  // namespace

std::string to_text(const Diagnostic& fault, Colour colour) {
    const Paint paint = paint_for(fault.severity, colour);
    const char* severity = fault.severity == Severity::error ? "error" : "warning";
    std::string place;
    if (fault.where.text) {
        place = fmt::format("{}:{}:{}: ", printable(fault.where.text->name()), fault.where.start.line, fault.where.start.column);
    }
    std::string result = fmt::format("{}{}{}{}: {}{}\n", paint.strong, place, paint.severity, severity, paint.plain,
                                     printable(fault.message));
    if (fault.where.text) {
        const Excerpt shown = excerpt(fault.where);
        result += fmt::format("  {}\n  {:{}}{}{}{}\n", shown.text, "", display_width(shown.before_spot), paint.spot,
                              "^" + std::string(shown.spot_width - 1, '~'), paint.plain);
    }
    if (!fault.hint.empty()) result += fmt::format("  {}\n", printable(fault.hint));
    return result;
}

void Diagnostics::error(SourceSpan where, std::string message, std::string hint) {
    faults_.push_back({Severity::error, std::move(where), std::move(message), std::move(hint)});
}

void Diagnostics::warning(SourceSpan where, std::string message, std::string hint) {
    faults_.push_back({Severity::warning, std::move(where), std::move(message), std::move(hint)});
}

void Diagnostics::append(const Diagnostics& others) {
    faults_.insert(faults_.end(), others.faults_.begin(), others.faults_.end());
}

bool Diagnostics::has_errors() const noexcept {
    return std::ranges::any_of(faults_, [](const Diagnostic& fault) { return fault.severity == Severity::error; });
}

void Diagnostics::settle() {
    std::ranges::stable_sort(faults_, {}, order_of);
    const auto repeated = std::ranges::unique(faults_, {}, order_of);
    faults_.erase(repeated.begin(), repeated.end());
}

}  // namespace cuewell
