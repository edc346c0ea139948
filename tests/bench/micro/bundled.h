#pragma once

#include "ambience/recipe.h"
#include "cue/narrate.h"
#include "plan/plan.h"
#include "script/library.h"
#include "script/phrasebook.h"
#include "timeline/schedule.h"

#include <string>

namespace cuewell::bench {

/// The default routine and all that it lists, as text: reading files is no part of what is measured.
[[nodiscard]] const ScriptFile& routine_script();
[[nodiscard]] const Shelf& shelf();
[[nodiscard]] const KnownNames& names();

/// The default routine on its way to the clock, each stage made once. Nothing is spoken: a line lasts by its letters.
[[nodiscard]] const Phrasebook& phrases();
[[nodiscard]] const LoadedRoutine& loaded();
[[nodiscard]] const Plan& planned();
[[nodiscard]] const CueSheet& sheet();
[[nodiscard]] const ClipLengths& lengths();

/// A bundled ambience.
[[nodiscard]] AmbienceRecipe recipe(const std::string& name);

/// How the session is told.
[[nodiscard]] Delivery delivery();

}  // namespace cuewell::bench
