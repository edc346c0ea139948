#pragma once

#include "cue/narrate.h"
#include "plan/plan.h"
#include "script/library.h"
#include "script/phrasebook.h"

#include <optional>

namespace cuewell {

/// What a planned session asks of someone's body and room.
///
/// Shape:  none where the routine tells it in its own words and is done as it is written, and where there is nothing to
///         tell. Of a single stretch only its things, for it says the rest itself. At most twelve things each; what one
///         cannot do without is not told as helpful too. Minutes are those of the stretches and the words between them, not
///         of the close, which may lead elsewhere.
/// Units:  minutes are reckoned without speech: the words by their characters, at the pace of `words_per_minute`. Where a
///         length is wished, holds and rests take what the rest leaves of it.
/// Thread: any; keeps no state.
[[nodiscard]] std::optional<Overview> overview_of(const LoadedRoutine& loaded, const Plan& plan,
                                                  const Phrasebook& phrases, const Delivery& delivery,
                                                  int words_per_minute, std::optional<Duration> wished = {});

}  // namespace cuewell
