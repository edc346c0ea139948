#pragma once

#include "check/checked_script.h"
#include "check/finding.h"

#include <string>
#include <vector>

namespace cuewell {

/// What a rule of the checker looks at.
enum class RuleScope { stretches, routines, scripts };

/// One thing that the checker looks for. Its page in docs/checks.md has the same id.
struct Rule {
    std::string id;  ///< Small words with dashes: `right-without-left`.
    Severity severity = Severity::warning;
    RuleScope scope = RuleScope::scripts;
    std::string why;  ///< One line, with the source of a number where it has one. The page holds it, too.

    /// What it finds in a script of its scope; keeps no state, and reads nothing else.
    Findings (*find)(const CheckedScript& script) = nullptr;

    bool is_for_safety = false;  ///< No script can accept what it finds.
};

using Rules = std::vector<Rule>;

}  // namespace cuewell
