#include "picture/pose_drawing_numbers.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>

namespace cuewell {
namespace {

constexpr double kLargestNumber = 1e6;  ///< Nothing that is seen is larger.

}  // namespace

void skip_any(std::string_view& text, std::string_view characters) {
    text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
}

std::string_view without_xml_spaces(std::string_view text) {
    skip_any(text, kXmlSpaces);
    return text.substr(0, text.find_last_not_of(kXmlSpaces) + 1);
}

std::optional<double> take_drawing_number(std::string_view& text) {
    const bool has_plus = text.starts_with('+');
    const std::string_view number = text.substr(has_plus ? 1 : 0);
    const std::string_view body = number.substr(!has_plus && number.starts_with('-') ? 1 : 0);
    // Not what from_chars takes too: words for what is infinite or no number.
    const bool is_fraction = body.size() > 1 && body[0] == '.' && is_ascii_digit(body[1]);
    if (body.empty() || (!is_ascii_digit(body.front()) && !is_fraction)) return std::nullopt;
    double value = 0.0;
    const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (problem != std::errc() || std::abs(value) > kLargestNumber) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<std::vector<double>> drawing_numbers(std::string_view text) {
    std::vector<double> numbers;
    for (skip_any(text, kXmlSpaces); !text.empty(); skip_any(text, kNumberSeparators)) {
        const auto number = take_drawing_number(text);
        if (!number) return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

}  // namespace cuewell
