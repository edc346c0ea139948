#include "script/head.h"

#include "base/trimmed.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace cuewell {
namespace {

constexpr std::string_view kFence = "+++";
constexpr std::size_t kMostHeadLines = 200;

std::string_view right_trimmed(std::string_view line) { return line.substr(0, line.find_last_not_of(" \t") + 1); }

/// The first line from there on that would be a fence but for the blanks before it.
std::optional<std::size_t> shifted_fence(const SourceText& source, std::size_t line) {
    for (; line <= source.line_count(); ++line) {
        if (trimmed(source.line(line)) == kFence) return line;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Head> parse_head(const SourceTextPtr& source, Diagnostics& faults) {
    std::size_t open = 1;
    while (open < source->line_count() && right_trimmed(source->line(open)).empty()) ++open;
    if (right_trimmed(source->line(open)) != kFence) {
        faults.error({source, {open, 1}, 1}, "a script opens with its head between two lines of +++",
                     "the first line must be: +++");
        return std::nullopt;
    }
    std::string toml;
    std::size_t close = open + 1;
    for (; close <= source->line_count(); ++close) {
        if (right_trimmed(source->line(close)) == kFence) break;
        toml += source->line(close);
        toml += '\n';
    }
    const SourceSpan where{source, {open, 1}, kFence.size()};
    if (close > source->line_count()) {
        if (const auto shifted = shifted_fence(*source, open + 1)) {
            faults.error({source, {*shifted, 1}, source->line(*shifted).find(kFence)},
                         "the line that closes the head begins with a blank", "take it away, so that +++ stands first");
            return std::nullopt;
        }
        faults.error(where, "the head is never closed", "end it with a second line: +++");
        return std::nullopt;
    }
    if (const std::size_t lines = close - open - 1; lines > kMostHeadLines) {
        faults.error(where, fmt::format("this head has {} lines, and {} are the most", lines, kMostHeadLines));
        return std::nullopt;
    }
    Head head{parse_toml(source, toml, open + 1, faults), where, close + 1};
    // What is missing from the head is told at its opening line.
    if (head.table) head.table->where = where;
    return head;
}

}  // namespace cuewell
