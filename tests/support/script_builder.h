#pragma once

#include "script/library.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace cuewell {

/// The head of a stretch that is made up for a test.
struct StretchHead {
    std::string position = "standing";
    bool has_sides = false;
};

/// Makes stretches and routines of strings, with the real parser and without files.
///
/// Shape:  a stretch "arm" has the title "Arm" and the source label "stretches/arm.md"; its body begins on line 7. A
///         routine has the name "plain", the title "Plain" and the label "routines/plain.md"; its body begins on line 5.
/// Errors: std::runtime_error with the whole text of the faults, so that a test with a faulty script cannot pass.
class ScriptBuilder {
public:
    ScriptBuilder& stretch(const std::string& name, std::string_view body, const StretchHead& head = {});

    /// A stretch with sides; `body` has to hold "# Each side".
    ScriptBuilder& two_sided(const std::string& name, std::string_view body) {
        return stretch(name, body, {"standing", true});
    }

    /// A routine that is taken to say its own safety words, so that only `body` stands between lead-in and close.
    [[nodiscard]] LoadedRoutine routine(std::string_view body) const { return loaded(body, true); }
    [[nodiscard]] LoadedRoutine routine_without_safety_words(std::string_view body) const {
        return loaded(body, false);
    }

    /// The stretch by itself, as if it had been asked for.
    [[nodiscard]] LoadedRoutine single(const std::string& name) const { return routine_of(library_.at(name)); }

private:
    [[nodiscard]] LoadedRoutine loaded(std::string_view body, bool has_own_safety_words) const;

    Library library_;
};

/// Throws std::runtime_error with the text of all faults where there is one.
void expect_no_faults(const Diagnostics& faults);

}  // namespace cuewell
