#pragma once

#include "base/diagnostic.h"
#include "session/saved_session.h"

#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// The text in characters that every TOML text may hold: bytes that are no such character stand as `%0A`.
///
/// Why: arguments are bytes, in which a path need not be UTF-8, and our TOML has no control characters.
[[nodiscard]] std::string escaped(std::string_view bytes);

/// The bytes that were escaped; nothing where there is a `%` without two digits of hexadecimal after it.
[[nodiscard]] std::optional<std::string> unescaped(std::string_view text);

/// The session as the TOML that is kept; nothing where it is too long to be read again.
[[nodiscard]] std::optional<std::string> to_toml(const SavedSession& session);

/// The session that stands in a file.
///
/// Errors: faults go to `faults`; the result is then nothing.
[[nodiscard]] std::optional<SavedSession> read_session_toml(const SourceTextPtr& source, Diagnostics& faults);

}  // namespace cuewell
