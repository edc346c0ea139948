#include "plan/routine_pieces.h"

#include "base/duration_text.h"
#include "base/json.h"
#include "base/trimmed.h"
#include "base/utf8.h"
#include "script/head.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <variant>

namespace cuewell {
namespace {

bool is_comment(const std::string& line) { return trimmed(line).starts_with("//"); }

/// The lines from `first` to before `end`.
std::vector<std::string> lines_of(const SourceText& source, std::size_t first, std::size_t end) {
    std::vector<std::string> lines;
    for (std::size_t number = first; number < end; ++number) lines.emplace_back(source.line(number));
    return lines;
}

/// Takes the comments at the end of some lines away: they are about what comes next.
std::vector<std::string> take_last_comments(std::vector<std::string>& lines) {
    const auto last_other = std::find_if_not(lines.rbegin(), lines.rend(), is_comment);
    std::vector<std::string> comments(last_other.base(), lines.end());
    lines.erase(last_other.base(), lines.end());
    return comments;
}

/// What a head says of a key, as it stands now.
std::optional<Entry> entry_in(const std::vector<std::string>& head, const std::string& key) {
    Diagnostics none;
    const auto text = std::make_shared<const SourceText>("", "", fmt::format("{}\n", fmt::join(head, "\n")));
    const auto parsed = parse_head(text, none);
    const Entry* const entry = parsed && parsed->table ? parsed->table->find(key) : nullptr;
    return entry == nullptr ? std::nullopt : std::optional(*entry);
}

/// The numbers of the lines on which an entry stands; those of a table need not stand beside each other.
void add_lines_of(const Entry& entry, std::set<std::size_t>& lines) {
    lines.insert(entry.key_where.start.line);
    lines.insert(entry.value.where.start.line);
    if (const auto* const table = std::get_if<Table>(&entry.value.content)) {
        for (const Entry& inner : table->entries) add_lines_of(inner, lines);
    }
}

/// A text that ends in a line feed has an empty line behind it that nobody wrote.
std::size_t end_of(const SourceText& source) {
    const std::size_t count = source.line_count();
    return count > 0 && source.line(count).empty() ? count : count + 1;
}

}  // namespace

RoutinePieces pieces_of(const Routine& routine) {
    const SourceText& source = *routine.source;
    Diagnostics none;
    const std::size_t body = parse_head(routine.source, none).value().body_line;
    RoutinePieces pieces;
    pieces.head = lines_of(source, 1, body);
    pieces.opening = lines_of(source, body, routine.items.front().where.start.line);
    for (std::size_t at = 0; at < routine.items.size(); ++at) {
        const std::size_t line = routine.items[at].where.start.line;
        const bool is_last = at + 1 == routine.items.size();
        const std::size_t end = is_last ? end_of(source) : routine.items[at + 1].where.start.line;
        ItemLines item;
        // Those before the first one are about all of them.
        if (at > 0) item.above = take_last_comments(pieces.items.back().words);
        item.item = source.line(line);
        (is_last ? pieces.close : item.words) = lines_of(source, line + 1, end);
        pieces.items.push_back(std::move(item));
    }
    return pieces;
}

bool has_in_head(const RoutinePieces& pieces, const std::string& key) { return entry_in(pieces.head, key).has_value(); }

void replace_in_head(RoutinePieces& pieces, const std::string& key, const std::string& value) {
    const auto entry = entry_in(pieces.head, key);
    if (!entry) return;
    const SourceSpan& where = entry->value.where;
    std::string& line = pieces.head.at(where.start.line - 1);
    const std::size_t begin = byte_offset(line, where.start.column - 1);
    const std::size_t end = byte_offset(line, where.start.column - 1 + where.length);
    line.replace(begin, end - begin, json_string(value));
}

void drop_from_head(RoutinePieces& pieces, const std::string& key) {
    const auto entry = entry_in(pieces.head, key);
    if (!entry) return;
    std::set<std::size_t> lines;
    add_lines_of(*entry, lines);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        pieces.head.erase(pieces.head.begin() + static_cast<std::ptrdiff_t>(*line - 1));
}

void add_to_head(RoutinePieces& pieces, const std::string& key, const std::string& value) {
    const auto fence =
        std::ranges::find_if(pieces.head, [](const std::string& line) { return trimmed(line) == "+++"; });
    if (fence == pieces.head.end()) return;
    // First, for what stands below may be a table; its sign below those of the others.
    const auto next = fence + 1;
    const std::size_t sign = next == pieces.head.end() ? std::string::npos : next->find(" =");
    const std::size_t width = sign == std::string::npos ? key.size() : sign;
    pieces.head.insert(next, fmt::format("{:<{}} = {}", key, width, json_string(value)));
}

std::string to_text(const LengthRange& range) {
    const auto* least = std::get_if<Breaths>(&range.shortest);
    const auto* most = std::get_if<Breaths>(&range.longest);
    if (least != nullptr && most != nullptr) {
        if (least->count == most->count) return fmt::format("{} breaths", least->count);
        return fmt::format("{}-{} breaths", least->count, most->count);
    }
    const std::string shortest = to_script_text(std::get<Duration>(range.shortest));
    const std::string longest = to_script_text(std::get<Duration>(range.longest));
    return shortest == longest ? shortest : shortest + "-" + longest;
}

std::string to_line(const Item& item) {
    std::vector<std::string> options;
    if (item.hold) options.push_back("hold " + to_text(*item.hold));
    if (item.rounds > 1) options.push_back(fmt::format("rounds {}", item.rounds));
    if (item.optional) options.emplace_back("optional");
    return fmt::format("- {}{}{}", item.stretch, options.empty() ? "" : ": ", fmt::join(options, ", "));
}

}  // namespace cuewell
