#pragma once

#include "cli/commands.h"
#include "cli/compose_command.h"
#include "cli/fmt_command.h"
#include "cli/new_command.h"
#include "cli/watch_command.h"

#include <string>
#include <variant>
#include <vector>

namespace cuewell {

struct ShowRequest {
    std::string name;
    std::string language;
};

/// A text that was asked for instead of work: help, the version, completions.
struct TextRequest {
    std::string text;
};

using Request =
    std::variant<TextRequest, PlayRequest, RenderRequest, PlanRequest, ListRequest, ShowRequest, CheckRequest,
                 VoiceTryRequest, SoundTryRequest, LogRequest, ComposeCommand, NewRequest, FmtRequest, WatchRequest>;

/// Reads the command line, without the program's own name.
///
/// `defaults` is where the user's settings come in: it is asked only for commands that use them.
/// Errors: UsageError with the nearest option, command or value.
[[nodiscard]] Request read_arguments(const std::vector<std::string>& arguments, SessionOptions (*defaults)());

/// Reads PlayOptions::arguments again, which were kept of an earlier session: they may come from another version.
///
/// Needs:  that nobody but the user could write them, as read_saved_session() sees to: they count as typed, for the voice
///         that was given by its path to begin the session may run its program to resume it, too.
/// Errors: UsageError.
[[nodiscard]] SessionOptions read_kept_arguments(const std::vector<std::string>& arguments,
                                                 SessionOptions (*defaults)());

}  // namespace cuewell
