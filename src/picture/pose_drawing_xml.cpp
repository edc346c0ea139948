#include "picture/pose_drawing_xml.h"

#include "base/utf8.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

constexpr const char* kSimplify = "simplify the drawing, or save it as plain SVG";

SourceSpan span_at(const SourceTextPtr& source, std::size_t offset, std::size_t length) {
    return {source, source->position_at(offset), length};
}

/// Makes elements of nodes, until there are too many.
class ElementReader {
public:
    ElementReader(const SourceTextPtr& source, Diagnostics& faults) : source_(source), faults_(faults) {}

    bool read(const pugi::xml_node& node, std::size_t depth, XmlElement& element) {
        const auto offset = node.offset_debug();
        element.name = node.name();
        element.offset = offset < 0 ? 0 : static_cast<std::size_t>(offset);
        if (depth > kDeepestDrawing)
            return refuse(element, fmt::format("elements stand more than {} deep here", kDeepestDrawing));
        if (++count_ > kMostDrawingElements)
            return refuse(element, fmt::format("there are more than {} elements", kMostDrawingElements));
        for (const pugi::xml_attribute& attribute : node.attributes())
            element.attributes.emplace(attribute.name(), attribute.value());
        for (const pugi::xml_node& child : node.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) element.text += child.value();
            if (child.type() != pugi::node_element) continue;
            if (!read(child, depth + 1, element.children.emplace_back())) return false;
        }
        return true;
    }

private:
    bool refuse(const XmlElement& element, std::string message) {
        faults_.error(place_of(element, source_), std::move(message), kSimplify);
        return false;
    }

    const SourceTextPtr& source_;
    Diagnostics& faults_;
    std::size_t count_ = 0;
};

/// Whether the text is fit to be parsed at all.
bool is_readable(const SourceTextPtr& source, Diagnostics& faults) {
    const std::string& text = source->text();
    if (text.size() > kLargestDrawing) {
        faults.error({source, {1, 1}, 1}, fmt::format("the drawing is larger than {} KiB", kLargestDrawing / 1024),
                     kSimplify);
        return false;
    }
    const auto invalid = find_invalid_utf8(text);
    const auto fault = invalid ? invalid : find_control_character(text);
    if (!fault) return true;
    faults.error(span_at(source, *fault, 1), "this is not UTF-8 text", "save the drawing as plain SVG");
    return false;
}

}  // namespace

SourceSpan place_of(const XmlElement& element, const SourceTextPtr& source) {
    return span_at(source, element.offset, element.name.size());
}

std::optional<XmlElement> read_drawing_xml(const SourceTextPtr& source, Diagnostics& faults) {
    if (!is_readable(source, faults)) return std::nullopt;
    const std::string& text = source->text();
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer(
        text.data(), text.size(),
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute, pugi::encoding_utf8);
    if (!result) {
        const std::size_t offset = std::min(static_cast<std::size_t>(result.offset), text.size());
        faults.error(span_at(source, offset, 1), fmt::format("this is not XML: {}", result.description()),
                     "save the drawing as plain SVG");
        return std::nullopt;
    }
    XmlElement root;
    if (!ElementReader(source, faults).read(document.document_element(), 1, root)) return std::nullopt;
    return root;
}

}  // namespace cuewell
