#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "script/spoken_text.h"

#include <optional>
#include <string_view>

namespace cuewell {

/// A part of one line of a file, which still knows its place.
class LineText {
public:
    LineText(SourceTextPtr source, std::size_t line);

    [[nodiscard]] std::string_view view() const noexcept { return line_.substr(begin_, end_ - begin_); }
    [[nodiscard]] bool empty() const noexcept { return begin_ == end_; }
    /// How many bytes of its line stand before it.
    [[nodiscard]] std::size_t indent() const noexcept { return begin_; }
    [[nodiscard]] bool starts_with(std::string_view text) const noexcept { return view().starts_with(text); }

    /// The part from byte `offset` on, `size` bytes or all that is left.
    [[nodiscard]] LineText part(std::size_t offset, std::size_t size = std::string_view::npos) const;
    [[nodiscard]] LineText trimmed() const;

    /// Where this part stands; an empty part points at the character after it.
    [[nodiscard]] SourceSpan where() const;
    /// Where one byte of this part stands.
    [[nodiscard]] SourceSpan where(std::size_t offset, std::size_t size = 1) const {
        return part(offset, size).where();
    }

private:
    SourceTextPtr source_;
    std::size_t number_;
    std::string_view line_;
    std::size_t begin_ = 0;
    std::size_t end_;
};

/// Reads words with braces and escapes.
///
/// Errors: one fault for each brace, bracket or backslash that is wrong; the result is then empty.
[[nodiscard]] std::optional<SpokenText> parse_spoken_text(const LineText& text, Diagnostics& faults);

/// The line without a comment at its end: `//` at the start, or after a space and before one.
[[nodiscard]] LineText without_comment(const LineText& line);

}  // namespace cuewell
