#pragma once

#include "script/phrasebook.h"
#include "script/routine.h"
#include "script/stretch.h"
#include "support/toml_faults.h"

#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// The head that the bodies below stand under: four lines, so that a body begins on line 5.
inline constexpr std::string_view kPlainHead = "+++\ntitle = \"Cat\"\nposition = \"seated\"\n+++\n";
inline constexpr std::string_view kSidedHead = "+++\ntitle = \"Cat\"\nposition = \"seated\"\nsides = \"each\"\n+++\n";
inline constexpr std::string_view kRoutineHead = "+++\ntitle = \"Day\"\n+++\n";

/// Everything that is told about a text, as a person reads it; empty where there is nothing to tell.
///
/// Shape: the file is called cat.md, day.md or phrases.toml. A body has its plain head put before it.
[[nodiscard]] std::string stretch_faults(std::string_view script);
[[nodiscard]] std::string body_faults(std::string_view body);
[[nodiscard]] std::string sided_faults(std::string_view body);
[[nodiscard]] std::string routine_faults(std::string_view script);
[[nodiscard]] std::string routine_body_faults(std::string_view body);
[[nodiscard]] std::string phrasebook_faults(std::string_view toml);

/// What a sound text says.
///
/// Errors: std::runtime_error with the whole text of the faults.
[[nodiscard]] Stretch stretch_of(std::string_view script);
[[nodiscard]] std::vector<Step> steps_of(std::string_view body);
[[nodiscard]] Routine routine_of_body(std::string_view body);
[[nodiscard]] Phrasebook phrasebook_of(std::string_view toml);

/// A small phrasebook with nothing wrong, to change one thing in.
[[nodiscard]] std::string small_phrases();

/// `text` with the only place of `what` changed.
///
/// Errors: std::runtime_error where it does not stand there once.
[[nodiscard]] std::string replaced_once(std::string text, std::string_view what, std::string_view with);

}  // namespace cuewell
