#pragma once

#include "session/session_source.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// The first line of a source. The number grows when older programs can no longer make sense of the text.
inline constexpr std::string_view kSourceFirstWord = "cuewell-source";
inline constexpr std::string_view kSourceFirstLine = "cuewell-source 1";

/// What begins the line in front of a file's own lines.
inline constexpr std::string_view kSourceFileMark = "=== ";

/// How many lines a text has, and whether the last one has no line end.
struct Extent {
    std::size_t lines = 0;
    bool is_open = false;
    friend bool operator==(const Extent&, const Extent&) = default;
};

[[nodiscard]] Extent extent_of(std::string_view text);

/// "31 lines".
[[nodiscard]] std::string to_text(const Extent& extent);

/// The extent that was written so; nothing where it was not.
[[nodiscard]] std::optional<Extent> read_extent(std::string_view text);

/// The line in front of a file's own: "=== stretch stretches/cat-cow.md, 31 lines".
[[nodiscard]] std::string mark_of(SourceKind kind, std::string_view label, const Extent& extent);

}  // namespace cuewell
