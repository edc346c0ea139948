#include "config/table_reader.h"

#include "base/clean_text.h"
#include "base/duration_text.h"
#include "base/nearest_mend.h"
#include "base/suggest.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {

TableReader::TableReader(const Table& table, std::string what, Diagnostics& faults)
    : table_(table), what_(std::move(what)), faults_(faults) {}

const Value* TableReader::find(std::string_view key) {
    if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
    const Entry* entry = table_.find(key);
    return entry == nullptr ? nullptr : &entry->value;
}

const Value* TableReader::require(std::string_view key, const std::string& hint) {
    const Value* value = find(key);
    if (value == nullptr) {
        faults_.error(table_.where, fmt::format("{} has no \"{}\"", what_, key),
                      hint.empty() ? fmt::format("add a line: {} = …", key) : hint);
    }
    return value;
}

template <typename Kind>
const Kind* TableReader::as(const Value* value, std::string_view key, std::string_view expected) {
    if (value == nullptr) return nullptr;
    const Kind* content = std::get_if<Kind>(&value->content);
    if (content == nullptr) faults_.error(value->where, fmt::format("\"{}\" must be {}", key, expected));
    return content;
}

namespace {

template <typename Kind>
std::optional<Kind> copied(const Kind* value) {
    return value == nullptr ? std::nullopt : std::optional(*value);
}

constexpr std::string_view kText = "a text in quotes";

}  // namespace

std::optional<std::string> TableReader::text(std::string_view key) {
    return copied(as<std::string>(find(key), key, kText));
}

std::optional<std::string> TableReader::required_text(std::string_view key) {
    const std::string* text = as<std::string>(require(key), key, kText);
    if (text == nullptr) return std::nullopt;
    if (text->find_first_not_of(" \t\r\n") != std::string::npos) return *text;
    faults_.error(where(key), fmt::format("\"{}\" is empty", key));
    return std::nullopt;
}

std::optional<std::string> TableReader::required_title(std::string_view key) {
    auto text = required_text(key);
    if (!text) return std::nullopt;
    if (count_characters(*text) <= kLongestTitle && has_words(*text)) return text;
    faults_.error(where(key), fmt::format("\"{}\" must be a few words, of at most {} characters", key, kLongestTitle));
    return std::nullopt;
}

std::optional<std::string> TableReader::check_choice(std::optional<std::string> text, std::string_view key,
                                                     std::span<const std::string> choices) {
    if (!text || std::ranges::find(choices, *text) != choices.end()) return text;
    faults_.error(where(key), fmt::format("unknown {} \"{}\"", key, *text), suggestion(*text, choices));
    return std::nullopt;
}

std::optional<std::string> TableReader::required_choice(std::string_view key, std::span<const std::string> choices) {
    return check_choice(required_text(key), key, choices);
}

std::optional<std::string> TableReader::choice(std::string_view key, std::span<const std::string> choices) {
    return check_choice(text(key), key, choices);
}

std::vector<std::string> texts_of(const Value& value, std::string_view key, Diagnostics& faults) {
    std::vector<std::string> result;
    const auto* array = std::get_if<Array>(&value.content);
    if (array == nullptr) {
        faults.error(value.where, fmt::format("\"{}\" must be a list of texts: [\"one\", \"two\"]", key));
        return result;
    }
    for (const Value& element : *array) {
        if (const auto* text = std::get_if<std::string>(&element.content)) {
            result.push_back(*text);
        } else {
            faults.error(element.where, fmt::format("\"{}\" holds something that is not a text in quotes", key));
        }
    }
    return result;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
    const Value* value = find(key);
    return value == nullptr ? std::vector<std::string>() : texts_of(*value, key, faults_);
}

std::optional<std::int64_t> TableReader::check_whole(const Value* value, std::string_view key, WholeRange range) {
    const auto* whole = as<std::int64_t>(value, key, "a whole number");
    if (whole == nullptr) return std::nullopt;
    if (*whole >= range.least && *whole <= range.most) return *whole;
    faults_.error(where(key),
                  fmt::format("\"{}\" is {}, and must be from {} to {}", key, *whole, range.least, range.most));
    return std::nullopt;
}

std::optional<std::int64_t> TableReader::whole(std::string_view key, WholeRange range) {
    return check_whole(find(key), key, range);
}

std::optional<std::int64_t> TableReader::required_whole(std::string_view key, WholeRange range) {
    return check_whole(require(key), key, range);
}

std::optional<double> TableReader::check_number(const Value* value, std::string_view key, NumberRange range) {
    if (value == nullptr) return std::nullopt;
    const auto* whole = std::get_if<std::int64_t>(&value->content);
    const auto number =
        whole != nullptr ? std::optional(static_cast<double>(*whole)) : copied(as<double>(value, key, "a number"));
    // Written so that what is no number at all is refused too.
    if (!number || (*number >= range.least && *number <= range.most)) return number;
    faults_.error(where(key),
                  fmt::format("\"{}\" is {}, and must be from {} to {}", key, *number, range.least, range.most));
    return std::nullopt;
}

std::optional<double> TableReader::number(std::string_view key, NumberRange range) {
    return check_number(find(key), key, range);
}

std::optional<double> TableReader::required_number(std::string_view key, NumberRange range) {
    return check_number(require(key), key, range);
}

std::optional<bool> TableReader::truth(std::string_view key) {
    return copied(as<bool>(find(key), key, "true or false"));
}

std::optional<Duration> TableReader::check_duration(const Value* value, std::string_view key) {
    const std::string* text = as<std::string>(value, key, "a length of time in quotes, such as \"2s\"");
    if (text == nullptr) return std::nullopt;
    const DurationReading reading = read_duration(*text);
    if (!reading.duration) faults_.error(where(key), reading.problem, reading.hint);
    return reading.duration;
}

std::optional<Duration> TableReader::duration(std::string_view key) { return check_duration(find(key), key); }

std::optional<Duration> TableReader::required_duration(std::string_view key) {
    return check_duration(require(key), key);
}

const Table* TableReader::table(std::string_view key) {
    return as<Table>(find(key), key, fmt::format("a table: [{}]", key));
}

const Table* TableReader::required_table(std::string_view key) {
    return as<Table>(require(key, fmt::format("add a table: [{}]", key)), key, fmt::format("a table: [{}]", key));
}

const Value* TableReader::value(std::string_view key) { return find(key); }
const Value* TableReader::required_value(std::string_view key) { return require(key); }

SourceSpan TableReader::where(std::string_view key) const {
    const Entry* entry = table_.find(key);
    return entry == nullptr ? table_.where : entry->value.where;
}

void TableReader::finish() {
    for (const Entry& entry : table_.entries) {
        if (std::ranges::find(known_, entry.key) != known_.end()) continue;
        auto mend = nearest_mend(entry.key_where, entry.key, known_);
        if (mend && table_.find(mend->text) != nullptr) mend.reset();
        faults_.add({Severity::error,
                     entry.key_where,
                     fmt::format("unknown key \"{}\" in {}", entry.key, what_),
                     suggestion(entry.key, known_),
                     {},
                     std::move(mend)});
    }
}

}  // namespace cuewell
