#pragma once

#include "session/options.h"
#include "session/workshop.h"

#include <filesystem>
#include <string>

namespace cuewell {

/// Why a routine that was composed for a wished length cannot last that long, in the voice and with what else is asked for;
/// empty where it can.
///
/// Errors: as read_session(), but for the refusal of the length.
[[nodiscard]] std::string trouble_with_length(const std::filesystem::path& routine, SessionOptions options,
                                              const Workshop& workshop);

}  // namespace cuewell
