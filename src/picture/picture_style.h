#pragma once

#include <string>

namespace cuewell {

/// The colours and fonts of the picture, for light, dark and paper, and the patterns that tell shapes apart without
/// colour.
///
/// Shape: a `<style>` and a `<defs>` element.
[[nodiscard]] std::string picture_style();

}  // namespace cuewell
