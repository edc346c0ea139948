#include "picture/pose_drawing.h"

#include "base/markup_text.h"
#include "picture/pose_drawing_numbers.h"
#include "picture/pose_drawing_style.h"
#include "picture/pose_drawing_values.h"
#include "picture/pose_drawing_xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

constexpr std::array<std::string_view, 8> kShapes{"g",       "path", "line",   "polyline",
                                                  "polygon", "rect", "circle", "ellipse"};
constexpr std::array<std::string_view, 2> kWords{"title", "desc"};
// Nobody sees that these are gone: what they hold is for programs, or is shown only where something points at it.
constexpr std::array<std::string_view, 3> kUnseen{"script", "metadata", "defs"};

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Writes what is allowed of a drawing, and tells once of each kind of thing that is not.
class DrawingWriter {
public:
    DrawingWriter(const SourceTextPtr& source, Diagnostics& faults) : source_(source), faults_(faults) {}

    [[nodiscard]] std::string write(const XmlElement& root, std::string_view view_box) {
        // Without a title there is nothing that a screen reader could say of it.
        const bool has_title = std::ranges::any_of(
            root.children, [](const XmlElement& child) { return child.name == "title" && !child.text.empty(); });
        text_ = fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}" {})", view_box,
                            has_title ? R"(role="img")" : R"(aria-hidden="true")");
        add_attributes(styled_attributes(root), drawing_looks(), root);
        add_content(root);
        return std::exchange(text_, {}) + "\n";
    }

private:
    void add_element(const XmlElement& element) {
        const std::string& name = element.name;
        if (is_one_of(kWords, name)) {
            text_ += fmt::format("<{0}>{1}</{0}>", name, markup_text(element.text));
            return;
        }
        if (!is_one_of(kShapes, name)) {
            // A colon: what drawing programs note for themselves.
            if (is_one_of(kUnseen, name) || name.find(':') != std::string::npos) return;
            tell(element, fmt::format("<{}> is left out of a drawing", name),
                 "a drawing has shapes only; in a drawing program, turn what it holds into paths");
            return;
        }
        const auto attributes = styled_attributes(element);
        const auto display = attributes.find("display");
        if (display != attributes.end() && display->second == "none") return;
        text_ += "<" + name;
        add_attributes(attributes, drawing_places(), element);
        add_attributes(attributes, drawing_looks(), element);
        for (const std::string_view seen : unwritten_looks()) {
            const auto found = attributes.find(std::string(seen));
            if (found != attributes.end() && found->second != "none")
                tell(element, fmt::format("the attribute {} is left out of a drawing", seen), {});
        }
        add_content(element);
    }

    void add_attributes(const std::map<std::string, std::string>& attributes, std::span<const DrawingAttribute> allowed,
                        const XmlElement& element) {
        for (const DrawingAttribute& attribute : allowed) {
            const auto found = attributes.find(std::string(attribute.name));
            if (found == attributes.end()) continue;
            const std::string_view value = without_xml_spaces(found->second);
            if (attribute.is_sound(value)) {
                text_ += fmt::format(" {}=\"{}\"", attribute.name, value);
            } else {
                tell(element, fmt::format("this value of {} is left out of a drawing", attribute.name),
                     fmt::format("expected {}", attribute.expected));
            }
        }
    }

    void add_content(const XmlElement& element) {
        const std::size_t start = text_.size();
        text_ += ">";
        for (const XmlElement& child : element.children) add_element(child);
        if (text_.size() == start + 1) {
            text_.replace(start, 1, "/>");
        } else {
            text_ += fmt::format("</{}>", element.name);
        }
    }

    void tell(const XmlElement& element, const std::string& message, std::string hint) {
        // A few dozen kinds are nobody's drawing, and to find the place of each takes time.
        constexpr std::size_t kMostTold = 50;
        if (told_.size() < kMostTold && told_.insert(message).second)
            faults_.warning(place_of(element, source_), message, std::move(hint));
    }

    const SourceTextPtr& source_;
    Diagnostics& faults_;
    std::set<std::string> told_;
    std::string text_;
};

/// What the drawing shows of its plane; empty where it does not say.
std::string view_box_of(const XmlElement& root) {
    const auto value = [&](const char* name) {
        const auto found = root.attributes.find(name);
        return found == root.attributes.end() ? std::string() : std::string(without_xml_spaces(found->second));
    };
    if (is_view_box(value("viewBox"))) return value("viewBox");
    std::string width = value("width");
    std::string height = value("height");
    if (!is_drawing_length(width) || !is_drawing_length(height)) return {};
    for (std::string* size : {&width, &height}) {
        if (size->ends_with("px")) size->resize(size->size() - 2);
    }
    const std::string box = fmt::format("0 0 {} {}", width, height);
    return is_view_box(box) ? box : std::string();
}

}  // namespace

std::optional<std::string> safe_drawing(const SourceTextPtr& svg, Diagnostics& faults) {
    const auto root = read_drawing_xml(svg, faults);
    if (!root) return std::nullopt;
    if (root->name != "svg") {
        faults.error(place_of(*root, svg), "this is not an SVG drawing", "its outermost element is <svg>");
        return std::nullopt;
    }
    const std::string view_box = view_box_of(*root);
    if (view_box.empty()) {
        faults.error(place_of(*root, svg), "this drawing does not say how large it is",
                     R"(add viewBox="0 0 400 260" or the like)");
        return std::nullopt;
    }
    return DrawingWriter(svg, faults).write(*root, view_box);
}

}  // namespace cuewell
