#pragma once

#include "picture/pose_drawing_xml.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace cuewell {

/// The attributes of an element, and in their place what its `style` says instead, as drawing programs write it.
///
/// Shape: of the style only what tells looks; no value is checked.
[[nodiscard]] std::map<std::string, std::string> styled_attributes(const XmlElement& element);

/// Attributes that change what is seen, and that point at something else: they are never written.
[[nodiscard]] std::span<const std::string_view> unwritten_looks();

}  // namespace cuewell
