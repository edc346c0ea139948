#pragma once

#include "cli/commands.h"

#include <string>
#include <variant>

namespace cuewell {

struct ShowRequest {
    std::string name;
    std::string language;
};

/// A text that was asked for instead of work: help, the version, completions.
struct TextRequest {
    std::string text;
};

using Request = std::variant<TextRequest, RenderRequest, PlanRequest, ListRequest, ShowRequest, CheckRequest,
                             VoiceTryRequest, SoundTryRequest>;

/// Reads the command line.
///
/// `defaults` is where the user's settings come in: it is asked only for commands that use them.
/// Errors: UsageError with the nearest option, command or value.
[[nodiscard]] Request read_arguments(int argc, char** argv, SessionOptions (*defaults)());

}  // namespace cuewell
