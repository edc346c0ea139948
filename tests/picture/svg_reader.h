#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell::test {

/// An element of an SVG document.
struct SvgElement {
    std::string name;
    std::map<std::string, std::string> attributes;  ///< As they are written.
    std::string text;                               ///< What stands directly in it, unescaped.
    std::string tip;                                ///< The text of its <title>.

    /// The value of an attribute; empty where there is none.
    [[nodiscard]] std::string at(const std::string& attribute) const;
    /// The value of an attribute that has to be a number.
    [[nodiscard]] double number(const std::string& attribute) const;
};

/// All elements of a document, in the order in which they begin.
///
/// Errors: std::runtime_error where the text is not well-formed XML, or uses more of XML than the pictures do.
[[nodiscard]] std::vector<SvgElement> read_svg(std::string_view text);

/// The elements whose attribute `class` is just this.
[[nodiscard]] std::vector<SvgElement> of_class(const std::vector<SvgElement>& elements, std::string_view style);

}  // namespace cuewell::test
