#pragma once

#include "cli/command_line.h"
#include "cli/commands.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// The options of a session, as typed over `defaults`.
///
/// Errors: UsageError.
[[nodiscard]] SessionOptions session_options(const TypedCommand& typed, SessionOptions defaults);

/// What is kept of a session that varies among its arguments: the day whose choice it is. Nobody types it.
[[nodiscard]] std::string kept_form_of_day(std::uint64_t day);

/// The day in such an argument; nothing in any other.
[[nodiscard]] std::optional<std::uint64_t> kept_day(std::string_view argument);

/// Errors: UsageError.
[[nodiscard]] PlayRequest play_request(const TypedCommand& typed, SessionOptions (*defaults)());

}  // namespace cuewell
