#pragma once

#include "base/diagnostic.h"
#include "config/table_reader.h"
#include "speech/command_engine.h"
#include "speech/tone.h"
#include "speech/voice_fall.h"

#include <optional>

namespace cuewell {

/// Reads the table `[tone]` of a voice: `high_pass`, `low_shelf`, `high_shelf`, `de_harsh`, `reflections`.
///
/// Errors: go to `faults`.
[[nodiscard]] Tone read_tone(const Table& table, Diagnostics& faults);

/// Reads the table `[fall]` of a voice: `rate` in percent, `pitch` in steps, `level` in dB.
///
/// Errors: go to `faults`.
[[nodiscard]] VoiceFall read_fall(const Table& table, Diagnostics& faults);

/// Tells what of a fall, read from `table`, the program of a voice cannot follow.
///
/// Errors: go to `faults`.
void check_fall(const Table& table, const VoiceFall& fall, const CommandEngine& command, Diagnostics& faults);

/// Reads what a voice with `engine = "command"` says of its program: `program`, `arguments`, `own_words_per_minute`,
/// `time_limit`.
///
/// Errors: go to `faults`.
[[nodiscard]] CommandEngine read_command_engine(TableReader& voice, Diagnostics& faults);

}  // namespace cuewell
