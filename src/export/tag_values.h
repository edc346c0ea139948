#pragma once

#include "audio/loudness.h"
#include "base/level.h"
#include "export/session_tags.h"

#include <string>

namespace cuewell {

/// The tags that Cuewell reads back itself; see tagged_file.h.
inline constexpr const char* kSourceTag = "CUEWELL_SOURCE";
inline constexpr const char* kInputsTag = "CUEWELL_INPUTS";

/// What players add to a file's level: "-2.00 dB"; empty for silence.
///
/// Source: ReplayGain 2.0, reference -18 LUFS.
[[nodiscard]] std::string replay_gain_text(Loudness speech);

/// The highest sample as a factor of full scale: "0.841395".
[[nodiscard]] std::string replay_peak_text(Decibels peak);

/// As replay_gain_text, for Opus: a whole number of 1/256 dB; empty for silence.
///
/// Source: RFC 7845, section 5.2.1; reference -23 LUFS.
[[nodiscard]] std::string r128_gain_text(Loudness speech);

/// The words of the session with their times, as players read them out of a tag; empty where there are none.
[[nodiscard]] std::string lyrics_text(const SessionTags& tags);

}  // namespace cuewell
