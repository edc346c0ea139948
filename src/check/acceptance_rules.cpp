#include "check/acceptance_rules.h"

#include "base/nearest_mend.h"
#include "base/suggest.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace cuewell {
namespace {

constexpr const char* kStale = "stale-acceptance";
constexpr const char* kUnknown = "unknown-acceptance";

/// How a quoted text ends that opens at `at`; npos where it does not on this line.
std::size_t end_of_quoted(std::string_view line, std::size_t at) {
    const char quote = line[at];
    for (std::size_t next = at + 1; next < line.size(); ++next) {
        if (line[next] == '\\' && quote == '"') {
            ++next;
        } else if (line[next] == quote) {
            return next + 1;
        }
    }
    return std::string_view::npos;
}

std::size_t behind_spaces(std::string_view line, std::size_t at) {
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
    return at;
}

/// Where `key = "reason"` ends that opens at `start`; nothing where it is written in another way.
std::optional<std::size_t> end_of_entry(std::string_view line, std::size_t start) {
    const std::size_t equals = line.find('=', start);
    if (equals == std::string_view::npos) return std::nullopt;
    const std::size_t value = behind_spaces(line, equals + 1);
    if (value >= line.size() || (line[value] != '"' && line[value] != '\'')) return std::nullopt;
    const std::size_t end = end_of_quoted(line, value);
    return end == std::string_view::npos ? std::nullopt : std::optional(end);
}

/// The bytes of a line from `first` up to `end`.
struct ByteRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// What goes with an entry: the comma to its neighbour, or the whole line where it stands there alone.
std::optional<ByteRange> with_surroundings(std::string_view line, ByteRange entry) {
    const std::size_t behind = behind_spaces(line, entry.end);
    std::size_t before = entry.first;
    while (before > 0 && (line[before - 1] == ' ' || line[before - 1] == '\t')) --before;
    if (before == 0) return behind == line.size() ? std::optional(ByteRange{0, line.size()}) : std::nullopt;
    const char left = line[before - 1];
    const char right = behind < line.size() ? line[behind] : ' ';
    if (right == ',') return ByteRange{entry.first, behind_spaces(line, behind + 1)};
    if (left == ',' && right == '}') return ByteRange{before - 1, entry.end};
    const bool is_only_one = left == '{' && right == '}';
    if (is_only_one && behind_spaces(line, behind + 1) == line.size()) return ByteRange{0, line.size()};
    return std::nullopt;
}

/// Takes the acceptance out of the head, where it is written in one of the usual ways.
std::optional<Mend> dropped(const Acceptance& accepted) {
    const SourceSpan& where = accepted.where;
    if (!where.text) return std::nullopt;
    const std::string_view line = where.text->line(where.start.line);
    const std::size_t start = byte_offset(line, where.start.column - 1);
    const auto end = end_of_entry(line, start);
    const auto range = end ? with_surroundings(line, {start, *end}) : std::nullopt;
    if (!range) return std::nullopt;
    return Mend{{where.text,
                 {where.start.line, count_characters(line.substr(0, range->first)) + 1},
                 count_characters(line.substr(range->first, range->end - range->first))},
                ""};
}

/// Ids that can stand in a head.
std::vector<std::string> acceptable(const Rules& rules) {
    std::vector<std::string> ids;
    for (const Rule& rule : rules) {
        if (!rule.is_for_safety) ids.push_back(rule.id);
    }
    return ids;
}

/// No mend gives a head the same key twice: it could not be read any more.
std::optional<Mend> mend_of(const Acceptance& one, const std::vector<Acceptance>& accepted,
                            const std::vector<std::string>& ids) {
    auto mend = nearest_mend(one.where, one.rule, ids);
    const bool is_meant_twice = mend && std::ranges::count_if(accepted, [&](const Acceptance& each) {
                                            return nearest(each.rule, ids) == mend->text;
                                        }) > 1;
    return is_meant_twice ? std::nullopt : mend;
}

Diagnostic unknown(const Acceptance& one, const std::vector<Acceptance>& accepted, const Rules& rules) {
    const std::vector<std::string> ids = acceptable(rules);
    return {Severity::error,           one.where, fmt::format("there is no rule \"{}\" to accept", one.rule),
            suggestion(one.rule, ids), kUnknown,  mend_of(one, accepted, ids)};
}

}  // namespace

Rules acceptance_rules() {
    return {
        {kUnknown, Severity::error, RuleScope::scripts,
         "A head that accepts what no rule looks for accepts nothing, though its author thinks so.", nullptr, true},
        {kStale, Severity::warning, RuleScope::scripts,
         "An acceptance that is kept when it is not needed any more hides the next fault of its kind.", nullptr, true},
    };
}

std::vector<Diagnostic> check_acceptances(const std::vector<Acceptance>& accepted, const Rules& rules,
                                          const std::set<std::string>& found, bool is_whole) {
    std::vector<Diagnostic> faults;
    for (const Acceptance& one : accepted) {
        const auto rule = std::ranges::find(rules, one.rule, &Rule::id);
        if (rule == rules.end()) {
            faults.push_back(unknown(one, accepted, rules));
        } else if (rule->is_for_safety) {
            faults.push_back({Severity::error,
                              one.where,
                              fmt::format("no script can accept \"{}\"", one.rule),
                              "mend what it tells: it is there for the listener",
                              kUnknown,
                              {}});
        } else if (is_whole && !found.contains(one.rule)) {
            faults.push_back({Severity::warning, one.where, fmt::format("\"{}\" is accepted, and not found", one.rule),
                              "take it out of the head", kStale, dropped(one)});
        }
    }
    return faults;
}

}  // namespace cuewell
