#include "session/session_source_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>

namespace cuewell {
namespace {

constexpr std::string_view kOpenEnd = ", the last one without its end";

}  // namespace

Extent extent_of(std::string_view text) {
    const bool is_open = !text.empty() && text.back() != '\n';
    return {static_cast<std::size_t>(std::ranges::count(text, '\n')) + (is_open ? 1 : 0), is_open};
}

std::string to_text(const Extent& extent) {
    return fmt::format("{} line{}{}", extent.lines, extent.lines == 1 ? "" : "s", extent.is_open ? kOpenEnd : "");
}

std::optional<Extent> read_extent(std::string_view text) {
    Extent extent{0, text.ends_with(kOpenEnd)};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), extent.lines);
    return read.ec == std::errc() && to_text(extent) == text ? std::optional(extent) : std::nullopt;
}

std::string mark_of(SourceKind kind, std::string_view label, const Extent& extent) {
    return fmt::format("{}{} {}, {}", kSourceFileMark, kSourceKindNames.at(static_cast<std::size_t>(kind)), label,
                       to_text(extent));
}

}  // namespace cuewell
