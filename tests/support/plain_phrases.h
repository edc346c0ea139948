#pragma once

#include "script/phrasebook.h"

namespace cuewell {

/// A phrasebook of short phrases and round times, so that expected cue sheets can be read and reckoned by hand.
[[nodiscard]] const Phrasebook& plain_phrases();

/// The same phrasebook with one piece of its text replaced, which has to be there once.
[[nodiscard]] Phrasebook plain_phrases_with(const std::string& piece, const std::string& replacement);

}  // namespace cuewell
