#include "session/journal_line.h"

#include "base/calendar_day.h"
#include "base/clean_text.h"
#include "base/text_characters.h"
#include "base/trimmed.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>

namespace cuewell {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kDone = "did:";
constexpr std::string_view kSkipped = "skipped:";
constexpr std::string_view kWord = "word:";
constexpr std::string_view kNoName = "-";
constexpr std::size_t kLongestName = 100;
constexpr std::size_t kLongestWord = 60;
/// Leaves room in a line for all the rest, with four bytes to each character.
constexpr std::size_t kMostNameBytes = 1'500;

std::string_view first_characters(std::string_view text, std::size_t count) {
    return text.substr(0, byte_offset(text, count));
}

std::string written_names(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
        const std::string written = journal_name(name);
        if (written == kNoName) continue;
        const std::string_view comma = list.empty() ? "" : ", ";
        const bool fits = list.size() + comma.size() + written.size() <= kMostNameBytes;
        list += fmt::format("{}{}", comma, fits ? written : "…");
        if (!fits) break;
    }
    return list;
}

/// Takes off what stands before the next blank.
std::string_view take_part(std::string_view& rest) {
    rest = trimmed(rest);
    const std::string_view part = rest.substr(0, rest.find_first_of(kBlanks));
    rest.remove_prefix(part.size());
    return part;
}

std::optional<int> read_digits(std::string_view text, int most) {
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = problem == std::errc() && end == text.data() + text.size();
    return is_number && number >= 0 && number <= most && text.front() != '-' ? std::optional(number) : std::nullopt;
}

/// Where a part with its own key begins, or the end of the text.
std::size_t find_part(std::string_view text, std::string_view key) {
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        if (at == 0 || kBlanks.find(text[at - 1]) != std::string_view::npos) return at;
    }
    return text.size();
}

/// Takes off a list of names that begins with `key`; nothing where there is none.
std::optional<std::vector<std::string>> take_names(std::string_view& rest, std::string_view key) {
    if (!rest.starts_with(key)) return std::nullopt;
    std::vector<std::string> names;
    rest.remove_prefix(key.size());
    std::string_view list = rest.substr(0, std::min(find_part(rest, kSkipped), find_part(rest, kWord)));
    rest.remove_prefix(list.size());
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        const std::string_view name = trimmed(list.substr(0, end));
        if (!name.empty() && name != kNoName) names.emplace_back(name);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return names;
}

bool is_plain(std::string_view line) {
    return line.size() < kLongestJournalLine && !find_invalid_utf8(line) && !find_control_character(line) &&
           line.find_first_of("\r\n") == std::string_view::npos;
}

}  // namespace

std::string journal_name(std::string_view text) {
    const std::string seen = visible_text(text);
    std::string name;
    for (std::string_view rest = first_characters(seen, kLongestName); !rest.empty();) {
        const char32_t character = take_character(rest);
        const bool fits = is_word_character(character) || character == U'_' || character == U'.';
        append_character(name, fits ? character : U'-');
    }
    return name.empty() ? std::string(kNoName) : name;
}

std::string to_journal_line(const JournalEntry& entry) {
    const int minutes = std::clamp(entry.minutes, 0, kMostJournalMinutes);
    std::string line = fmt::format("{:04}-{:02}-{:02}  {}  {} min", static_cast<int>(entry.day.year()),
                                   static_cast<unsigned>(entry.day.month()), static_cast<unsigned>(entry.day.day()),
                                   journal_name(entry.routine), minutes);
    if (entry.done) {
        const std::string done = written_names(*entry.done);
        line += fmt::format("  {} {}", kDone, done.empty() ? kNoName : done);
    }
    const std::string skipped = written_names(entry.skipped);
    if (!skipped.empty()) line += fmt::format("  {} {}", kSkipped, skipped);
    const std::string seen = visible_text(entry.word);
    const std::string_view word = trimmed(first_characters(seen, kLongestWord));
    if (!word.empty()) line += fmt::format("  {} {}", kWord, word);
    return line;
}

std::optional<JournalEntry> read_journal_line(std::string_view line) {
    if (!is_plain(line)) return std::nullopt;
    const auto day = read_day(take_part(line));
    const std::string_view routine = take_part(line);
    const std::string_view number = take_part(line);
    const auto minutes = number.empty() ? std::nullopt : read_digits(number, kMostJournalMinutes);
    if (!day || !minutes || take_part(line) != "min") return std::nullopt;
    line = trimmed(line);
    JournalEntry entry{*day, std::string(routine == kNoName ? "" : routine), *minutes, {}, {}};
    entry.done = take_names(line, kDone);
    entry.skipped = take_names(line, kSkipped).value_or(std::vector<std::string>());
    if (line.empty()) return entry;
    if (!line.starts_with(kWord)) return std::nullopt;
    entry.word = trimmed(line.substr(kWord.size()));
    return entry;
}

}  // namespace cuewell
