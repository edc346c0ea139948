#pragma once

#include <string>
#include <vector>

namespace cuewell {

/// A line of a script on its way into the house form: what it says, and the comment behind that.
struct FormLine {
    std::string text;     ///< Without a comment.
    std::string comment;  ///< With its sign; alone where there is no text, empty where there is none.

    [[nodiscard]] bool is_blank() const { return text.empty() && comment.empty(); }
    [[nodiscard]] bool is_comment() const { return text.empty() && !comment.empty(); }
};

/// The lines in one text, each with a line feed.
///
/// Shape: comments behind the text of neighbouring lines stand below each other; behind a long line, two spaces away.
[[nodiscard]] std::string joined(const std::vector<FormLine>& lines);

/// Leaves one of several blank lines, and none at the beginning and the end.
void drop_idle_blanks(std::vector<FormLine>& lines);

}  // namespace cuewell
