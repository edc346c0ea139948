#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// A place in a text as people count: line and column from 1, columns in characters (code points).
struct SourcePosition {
    std::size_t line = 1;
    std::size_t column = 1;
    friend auto operator<=>(const SourcePosition&, const SourcePosition&) = default;
};

/// The text of one file, with the names it goes by.
///
/// Shape: immutable; shared by every value that was read from it.
class SourceText {
public:
    /// `name` is what messages show; `label` stands in results and must not tell where on this machine the file lies.
    SourceText(std::string name, std::string label, std::string text);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::string& label() const noexcept { return label_; }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] std::size_t line_count() const noexcept { return line_starts_.size(); }

    /// The line without its ending; empty where there is no such line.
    [[nodiscard]] std::string_view line(std::size_t number) const;

    /// The place of the byte at `offset`; where the text is shorter, that behind its end.
    [[nodiscard]] SourcePosition position_at(std::size_t offset) const;

private:
    std::string name_;
    std::string label_;
    std::string text_;
    std::vector<std::size_t> line_starts_;
};

using SourceTextPtr = std::shared_ptr<const SourceText>;

/// A run of characters in a file. No `text` means that the place is not in a file (an option of the command line).
struct SourceSpan {
    SourceTextPtr text;
    SourcePosition start;
    std::size_t length = 1;
};

}  // namespace cuewell
