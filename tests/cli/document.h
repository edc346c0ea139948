#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cuewell::test {

/// What stands between two lines of ``` in a document.
struct FencedBlock {
    std::string kind;  ///< The first word after the opening ```; empty where there is none.
    std::string file;  ///< The second word: the name under which the document says to save it.
    std::string text;
    std::size_t line = 0;           ///< Of the opening ```.
    bool follows_directly = false;  ///< Only a blank line divides it from the block before.
};

/// A Markdown file of the project.
struct Document {
    std::string name;
    std::string text;
    std::vector<FencedBlock> blocks;
};

/// Reads a document by its path in the checkout.
[[nodiscard]] Document read_document(const std::string& name);

/// The lines of a text without their ends.
[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

/// The targets of the links `[…](…)` in a document, outside of its fenced blocks.
[[nodiscard]] std::vector<std::string> links_in(const Document& document);

/// The names by which links reach the headings of a document, as GitHub makes them.
[[nodiscard]] std::vector<std::string> anchors_in(const Document& document);

}  // namespace cuewell::test
