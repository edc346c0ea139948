#include "picture/pose_drawing_style.h"

#include "picture/pose_drawing_numbers.h"
#include "picture/pose_drawing_values.h"

#include <algorithm>
#include <array>

namespace cuewell {
namespace {

constexpr std::array<std::string_view, 6> kUnwrittenLooks{"clip-path",    "filter",     "marker-end",
                                                          "marker-start", "marker-mid", "mask"};

bool tells_looks(std::string_view property) {
    return property == "display" || std::ranges::find(kUnwrittenLooks, property) != kUnwrittenLooks.end() ||
           std::ranges::find(drawing_looks(), property, &DrawingAttribute::name) != drawing_looks().end();
}

}  // namespace

std::map<std::string, std::string> styled_attributes(const XmlElement& element) {
    std::map<std::string, std::string> attributes = element.attributes;
    const auto style = element.attributes.find("style");
    if (style == element.attributes.end()) return attributes;
    std::string_view rest = style->second;
    while (!rest.empty()) {
        const std::string_view declaration = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(declaration.size() + 1, rest.size()));
        const auto colon = declaration.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string_view property = without_xml_spaces(declaration.substr(0, colon));
        if (tells_looks(property))
            attributes[std::string(property)] = without_xml_spaces(declaration.substr(colon + 1));
    }
    return attributes;
}

std::span<const std::string_view> unwritten_looks() { return kUnwrittenLooks; }

}  // namespace cuewell
