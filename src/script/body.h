#pragma once

#include "base/diagnostic.h"
#include "script/line_text.h"
#include "script/step.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cuewell {

struct EachSideHeading {};
struct FinishHeading {};

/// A line of a routine that names a stretch: `- childs-pose: hold 30s, rounds 2, optional`.
struct Item {
    std::string stretch;
    std::optional<LengthRange> hold;
    int rounds = 1;
    bool optional = false;
};

/// What a body is divided by.
using Marker = std::variant<EachSideHeading, FinishHeading, Item>;

/// A marker and the steps up to the next one.
struct BodyPart {
    Marker marker;
    SourceSpan where;
    std::vector<Step> steps;
};

/// The text under the head, of a stretch and of a routine alike.
struct Body {
    std::vector<Step> opening;
    std::vector<BodyPart> parts;
};

/// Reads the lines of `source` from `first_line` on.
///
/// Errors: all faults go to `faults`, up to a hundred a file.
[[nodiscard]] Body parse_body(const SourceTextPtr& source, std::size_t first_line, Diagnostics& faults);

/// The routine's item that stands on a line opening with `- `.
[[nodiscard]] std::optional<Item> parse_item(const LineText& line, Diagnostics& faults);

}  // namespace cuewell
