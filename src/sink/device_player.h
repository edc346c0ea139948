#pragma once

#include "audio/block_source.h"
#include "base/on_wait.h"

namespace cuewell {

/// Plays a short sound on the default output and returns when it was heard.
///
/// Shape:  half a second of silence goes before and after: outputs swallow both ends.
/// Errors: Failure, one sentence: no output, or one that went away or stands still. What `on_wait` throws, which
///         is called several times a second. No chatter of a library reaches the terminal.
/// Needs:  a sound of at most two minutes: it is made before it is played. No other thread, as ProcessOutput.
void play_on_device(BlockSource& source, const OnWait& on_wait = {});

}  // namespace cuewell
