#pragma once

#include "base/time.h"
#include "config/table.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

inline constexpr std::size_t kLongestTitle = 120;

/// A whole number that must lie within two others, both included.
struct WholeRange {
    std::int64_t least;
    std::int64_t most;
};

/// As WholeRange, of any number.
struct NumberRange {
    double least;
    double most;
};

/// Takes typed values out of a table, and tells every key that is missing, unknown or of the wrong kind.
///
/// Shape:  ask for each key once, then call `finish`.
/// Errors: go to `faults`; a value that cannot be had is empty, so that reading goes on and finds all of them.
class TableReader {
public:
    /// `what` names the table to people: "the head of a stretch".
    TableReader(const Table& table, std::string what, Diagnostics& faults);

    [[nodiscard]] std::optional<std::string> text(std::string_view key);
    [[nodiscard]] std::optional<std::string> required_text(std::string_view key);
    /// A text of a few words, one of which can be said: at most `kLongestTitle` characters.
    [[nodiscard]] std::optional<std::string> required_title(std::string_view key);
    [[nodiscard]] std::optional<std::string> required_choice(std::string_view key,
                                                             std::span<const std::string> choices);
    [[nodiscard]] std::optional<std::string> choice(std::string_view key, std::span<const std::string> choices);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] std::optional<std::int64_t> required_whole(std::string_view key, WholeRange range);
    [[nodiscard]] std::optional<std::int64_t> whole(std::string_view key, WholeRange range);
    [[nodiscard]] std::optional<double> number(std::string_view key, NumberRange range);
    [[nodiscard]] std::optional<double> required_number(std::string_view key, NumberRange range);
    [[nodiscard]] std::optional<bool> truth(std::string_view key);
    [[nodiscard]] std::optional<Duration> required_duration(std::string_view key);
    [[nodiscard]] std::optional<Duration> duration(std::string_view key);
    [[nodiscard]] const Table* table(std::string_view key);
    [[nodiscard]] const Table* required_table(std::string_view key);

    /// The value as it is, for what the reader has no word for; empty where there is none.
    [[nodiscard]] const Value* value(std::string_view key);
    [[nodiscard]] const Value* required_value(std::string_view key);

    /// Where the key's value stands, or the table where there is none.
    [[nodiscard]] SourceSpan where(std::string_view key) const;

    /// Tells every key that nobody asked for.
    void finish();

private:
    const Value* find(std::string_view key);
    const Value* require(std::string_view key, const std::string& hint = {});
    template <typename Kind>
    const Kind* as(const Value* value, std::string_view key, std::string_view expected);
    std::optional<std::int64_t> check_whole(const Value* value, std::string_view key, WholeRange range);
    std::optional<double> check_number(const Value* value, std::string_view key, NumberRange range);
    std::optional<Duration> check_duration(const Value* value, std::string_view key);
    std::optional<std::string> check_choice(std::optional<std::string> text, std::string_view key,
                                            std::span<const std::string> choices);

    const Table& table_;
    std::string what_;
    Diagnostics& faults_;
    std::vector<std::string> known_;
};

/// The texts of an array value; each element of another kind is told.
[[nodiscard]] std::vector<std::string> texts_of(const Value& value, std::string_view key, Diagnostics& faults);

}  // namespace cuewell
