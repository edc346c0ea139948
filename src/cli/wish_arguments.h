#pragma once

#include "session/options.h"

#include <string>

namespace cuewell {

/// Each takes over the value of a wish that arranges a session; the result says what is wrong, and is empty where nothing
/// is. Whether a word is one that scripts know, is found out where they are read.
std::string apply_focus(SessionOptions& options, const std::string& text);
std::string apply_avoid(SessionOptions& options, const std::string& text);
std::string apply_equipment(SessionOptions& options, const std::string& text);
std::string apply_level(SessionOptions& options, const std::string& text);
std::string apply_position(SessionOptions& options, const std::string& text);

}  // namespace cuewell
