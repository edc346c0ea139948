#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// An element of an XML text.
struct XmlElement {
    std::string name;
    std::map<std::string, std::string> attributes;  ///< The first of each name.
    std::string text;                               ///< What stands directly in it; characters, no markup.
    std::vector<XmlElement> children;
    std::size_t offset = 0;  ///< Of its name, in bytes from the beginning.
};

// What a drawing program writes for a figure is a tenth of this.
inline constexpr std::size_t kLargestDrawing = 256UL * 1024UL;
inline constexpr std::size_t kMostDrawingElements = 5'000;
inline constexpr std::size_t kDeepestDrawing = 32;

/// The outermost element of an XML text.
///
/// Shape:  comments, processing instructions and the document type count for nothing; entities are not replaced but the
///         five of XML itself and numbers, so that nothing is loaded and nothing grows.
/// Errors: a text that is no XML, or larger, deeper or of more elements than the limits allow; told to `faults`.
[[nodiscard]] std::optional<XmlElement> read_drawing_xml(const SourceTextPtr& source, Diagnostics& faults);

/// Where the name of an element of that text stands.
[[nodiscard]] SourceSpan place_of(const XmlElement& element, const SourceTextPtr& source);

}  // namespace cuewell
