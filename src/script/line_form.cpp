#include "script/line_form.h"

#include "base/trimmed.h"
#include "script/length_form.h"

#include <string_view>
#include <utility>

namespace cuewell {
namespace {

/// A word and what stands after it.
std::pair<std::string_view, std::string_view> split_word(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    return {text.substr(0, end), trimmed(text.substr(end))};
}

std::string with_argument(std::string_view word, const std::string& argument) {
    return std::string(word) + (argument.empty() ? "" : " ") + argument;
}

std::string argument_form(std::string_view word, std::string_view argument) {
    if (word == "pause" || word == "rest" || word == "hold") return length_range_form(argument);
    if (word == "repeat" || word == "breathe" || word == "rounds") return number_range_form(argument);
    if (word != "count") return std::string(argument);
    const auto [down, number] = split_word(argument);
    return down == "down" ? with_argument(down, number_range_form(number)) : number_range_form(argument);
}

std::string option_form(std::string_view option) {
    const auto [word, argument] = split_word(trimmed(option));
    return with_argument(word, argument_form(word, argument));
}

std::string directive_form(std::string_view line) {
    return "[" + option_form(line.substr(1, line.find(']') - 1)) + "]";
}

std::string item_form(std::string_view line) {
    const std::size_t colon = std::min(line.find(':'), line.size());
    std::string form = "- " + std::string(trimmed(line.substr(1, colon - 1)));
    const char* sign = ": ";
    std::string_view rest = trimmed(line.substr(std::min(colon + 1, line.size())));
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        form += std::exchange(sign, ", ") + option_form(rest.substr(0, comma));
        rest = trimmed(rest.substr(std::min(comma + 1, rest.size())));
    }
    return form;
}

/// `~` and the words after it, which may begin like a comment and must not become one.
std::string words_form(std::string_view words) {
    if (!words.starts_with('~')) return std::string(words);
    words = trimmed(words.substr(1));
    return (words.starts_with("//") ? "~" : "~ ") + std::string(words);
}

std::string moment_form(std::string_view moment) {
    if (moment == "halfway") return std::string(moment);
    return moment.starts_with('-') ? "-" + time_form(moment.substr(1)) : time_form(moment);
}

std::string cue_form(std::string_view line) {
    const auto [moment, words] = split_word(line.substr(1));
    return "@" + moment_form(moment) + " " + words_form(words);
}

std::string heading_form(std::string_view line) {
    return "# " + std::string(trimmed(line.substr(std::min(line.find_first_not_of('#'), line.size()))));
}

}  // namespace

std::string line_form(const LineText& line) {
    const std::string_view text = line.view();
    if (text.starts_with('#')) return heading_form(text);
    if (text.starts_with('[')) return directive_form(text);
    if (text.starts_with('@')) return cue_form(text);
    if (text.starts_with("- ")) return item_form(text);
    return words_form(text);
}

}  // namespace cuewell
