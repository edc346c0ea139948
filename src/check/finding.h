#pragma once

#include "base/diagnostic.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// Something in a script that a rule of the checker does not like. Which rule it was, and how bad that is, the rule says.
struct Finding {
    SourceSpan where;
    std::string message;
    std::string hint{};          ///< What to do; may be empty.
    std::optional<Mend> mend{};  ///< Only where a change is certain to be what the author meant.
};

using Findings = std::vector<Finding>;

}  // namespace cuewell
