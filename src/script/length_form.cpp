#include "script/length_form.h"

#include "base/duration_text.h"
#include "base/trimmed.h"

#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr std::string_view kDigits = "0123456789";

std::string_view without_leading_zeros(std::string_view number) {
    while (number.size() > 1 && number.starts_with('0') && kDigits.find(number[1]) != std::string_view::npos)
        number.remove_prefix(1);
    return number;
}

std::string_view without_closing_zeros(std::string_view number) {
    if (number.find('.') == std::string_view::npos) return number;
    number = number.substr(0, number.find_last_not_of('0') + 1);
    return number.substr(0, number.find_last_not_of('.') + 1);
}

/// A number and its unit.
struct Piece {
    std::string_view number;
    std::string_view unit;

    [[nodiscard]] bool is_nothing() const { return number.find_first_of("123456789") == std::string_view::npos; }
};

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    while (!text.empty()) {
        const std::size_t unit = std::min(text.find_first_not_of("0123456789."), text.size());
        const std::size_t end = std::min(text.find_first_of(kDigits, unit), text.size());
        pieces.push_back({without_closing_zeros(text.substr(0, unit)), text.substr(unit, end - unit)});
        text.remove_prefix(end);
    }
    return pieces;
}

bool is_many_milliseconds(const Piece& piece) {
    return piece.unit == "ms" && piece.number.size() > 3 && piece.number.find('.') == std::string_view::npos;
}

std::string units_form(std::string_view text) {
    std::vector<Piece> pieces = pieces_of(text);
    std::erase_if(pieces, &Piece::is_nothing);
    if (pieces.empty()) return "0s";
    pieces.front().number = without_leading_zeros(pieces.front().number);
    const std::string first(pieces.front().number);
    if (pieces.size() == 1 && is_many_milliseconds(pieces.front()))
        return to_script_text(*read_duration(first + "ms").duration);
    std::string form;
    for (const Piece& piece : pieces) form.append(piece.number).append(piece.unit);
    return form;
}

std::string clock_form(std::string_view text) {
    const bool has_hours = text.find(':') != text.rfind(':');
    const std::string_view hours = text.substr(0, text.find(':'));
    if (has_hours && without_leading_zeros(hours) == "0") text.remove_prefix(hours.size() + 1);
    return std::string(without_leading_zeros(text));
}

/// The ends of a range, or the text alone.
std::vector<std::string_view> ends_of(std::string_view text) {
    for (const std::string_view dash : {"-", "–"}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos || at == 0) continue;
        return {trimmed(text.substr(0, at)), trimmed(text.substr(at + dash.size()))};
    }
    return {text};
}

template <typename Form>
std::string joined_ends(std::string_view text, Form form) {
    std::string joined;
    for (const std::string_view end : ends_of(text)) joined += (joined.empty() ? "" : "-") + std::string(form(end));
    return joined;
}

std::string_view breaths_in(std::string_view text) {
    return without_leading_zeros(text.substr(0, text.find_first_not_of(kDigits)));
}

}  // namespace

std::string time_form(std::string_view text) {
    return text.find(':') == std::string_view::npos ? units_form(text) : clock_form(text);
}

std::string length_range_form(std::string_view text) {
    text = trimmed(text);
    if (!text.ends_with("breath") && !text.ends_with("breaths")) return joined_ends(text, time_form);
    const std::string breaths = joined_ends(text, breaths_in);
    return breaths + (breaths == "1" ? " breath" : " breaths");
}

std::string number_range_form(std::string_view text) { return joined_ends(trimmed(text), without_leading_zeros); }

}  // namespace cuewell
