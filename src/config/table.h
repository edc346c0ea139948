#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cuewell {

struct Entry;

/// A TOML table: its entries in the order of the text.
struct Table {
    std::vector<Entry> entries;
    SourceSpan where;

    [[nodiscard]] const Entry* find(std::string_view key) const;
};

struct Value;
using Array = std::vector<Value>;

/// A TOML value and where it stands. Dates and times are not used here: they arrive as `Unsupported`.
struct Value {
    struct Unsupported {};
    std::variant<Unsupported, bool, std::int64_t, double, std::string, Array, Table> content;
    SourceSpan where;
};

struct Entry {
    std::string key;
    SourceSpan key_where;
    Value value;
};

/// Reads TOML out of a part of a file.
///
/// Shape:  `toml` is the part that starts at line `first_line` of `source`; every place is told in lines of the file.
/// Errors: one fault where the text is not TOML, or far larger than settings are; the result is then empty.
///         A text of several lines or with control characters is a fault, too.
[[nodiscard]] std::optional<Table> parse_toml(const SourceTextPtr& source, std::string_view toml,
                                              std::size_t first_line, Diagnostics& faults);

/// The whole file.
[[nodiscard]] std::optional<Table> parse_toml(const SourceTextPtr& source, Diagnostics& faults);

}  // namespace cuewell
