#pragma once

#include "script/phrasebook.h"
#include "script/step.h"

#include <string>

namespace cuewell {

/// The length of a hold in words, at its shortest: in breaths where its script tells it in breaths.
[[nodiscard]] std::string shown_hold(const Hold& hold, const Phrasebook& phrases);

}  // namespace cuewell
