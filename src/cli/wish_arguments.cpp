#include "cli/wish_arguments.h"

#include "base/suggest.h"
#include "cli/split_list.h"
#include "session/compose.h"

#include <algorithm>

namespace cuewell {
namespace {

/// Words that take back what the settings wish for.
constexpr const char* kNone = "none";
constexpr const char* kAny = "any";

/// Nobody wishes for more at once.
constexpr std::size_t kMostWords = 50;
constexpr const char* kTooMany = "has more than 50 words";

/// A weight stands behind an equals sign: one digit, and not 0.
bool take_focus(const std::string& word, FocusArea& focus) {
    const std::size_t equals = word.find('=');
    focus.name = word.substr(0, equals);
    if (equals == std::string::npos) return !focus.name.empty();
    if (focus.name.empty() || word.size() != equals + 2 || word.back() < '1' || word.back() > '9') return false;
    focus.weight = word.back() - '0';
    return true;
}

/// The words of a list; none where the only one is `nothing`.
std::string take_words(const std::string& text, const char* nothing, std::vector<std::string>& words) {
    words = split_list(text);
    if (words.empty()) return "needs a word";
    if (words.size() > kMostWords) return kTooMany;
    if (words.size() == 1 && words.front() == nothing) words.clear();
    return {};
}

}  // namespace

std::string apply_focus(SessionOptions& options, const std::string& text) {
    std::vector<std::string> words;
    const std::string problem = take_words(text, kNone, words);
    if (!problem.empty()) return problem;
    options.arrange.focus.clear();
    for (const std::string& word : words) {
        FocusArea focus;
        if (!take_focus(word, focus)) return "must be areas, each with a weight from 1 to 9 or none: hips=2,hamstrings";
        const auto known = std::ranges::find(options.arrange.focus, focus.name, &FocusArea::name);
        if (known != options.arrange.focus.end()) return "names \"" + focus.name + "\" twice";
        options.arrange.focus.push_back(focus);
    }
    return {};
}

std::string apply_avoid(SessionOptions& options, const std::string& text) {
    return take_words(text, kNone, options.arrange.avoid);
}

std::string apply_equipment(SessionOptions& options, const std::string& text) {
    options.arrange.equipment.reset();
    if (text == kAny) return {};
    return take_words(text, kNone, options.arrange.equipment.emplace());
}

std::string apply_level(SessionOptions& options, const std::string& text) {
    if (std::ranges::find(kLevelNames, text) == kLevelNames.end()) return suggestion(text, kLevelNames);
    options.arrange.level = text;
    return {};
}

std::string apply_position(SessionOptions& options, const std::string& text) {
    return take_words(text, kAny, options.arrange.positions);
}

}  // namespace cuewell
