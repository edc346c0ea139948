#pragma once

#include "support/timeline_builder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cuewell {

/// A session made up by chance, and what of its scripts must be heard.
struct RandomSession {
    LoadedRoutine routine;
    Wishes wishes;
    Delivery delivery;
    SampleRate rate;
    FakeClips clips;
    Fit fit = Fit::strict;
    /// In order, as the rules of the script format have it: every line of the scripts that is spoken outside holds, and
    /// every hold, rest, count, breathing and chime that the scripts ask for, with stretch, side and length in frames.
    std::vector<std::string> expected;
    /// All scripts, to be shown where a test fails.
    std::string scripts;
};

/// The same session for the same seed, on every machine.
[[nodiscard]] RandomSession random_session(std::uint32_t seed);

/// Takes a session through the stages; words that do not fit their holds are no matter here.
[[nodiscard]] Timeline schedule_of(const RandomSession& session);

/// What is heard of the scripts in a timeline, in the form of RandomSession::expected.
[[nodiscard]] std::vector<std::string> heard_of_scripts(const Timeline& timeline);

/// The silence after a sentence and before a paragraph: lengths that no script of a random session asks for.
inline constexpr Duration kOddSentenceGap = std::chrono::milliseconds(701);
inline constexpr Duration kOddParagraphGap = std::chrono::milliseconds(1'703);

}  // namespace cuewell
