#pragma once

#include "base/diagnostic.h"
#include "session/options.h"
#include "session/places.h"

#include <string>
#include <vector>

namespace cuewell {

/// One session option: how it is called, what it does, and how its value is taken over.
struct SessionArgument {
    std::string name;  ///< Without dashes.
    std::string
        value;  ///< What stands for the value in the help: "WPM"; empty for a switch, whose values are on and off.
    std::string help;
    std::vector<std::string> choices;  ///< Values that completion offers; may be empty.
    /// Takes the value over; the result says what is wrong, and is empty where nothing is.
    std::string (*apply)(SessionOptions&, const std::string&);

    [[nodiscard]] bool is_switch() const { return value.empty(); }
};

/// The values of a switch, as settings write them.
inline constexpr const char* kOn = "true";
inline constexpr const char* kOff = "false";

/// Every session option, in the order of the help. The command line and the settings file know the same ones.
[[nodiscard]] const std::vector<SessionArgument>& session_arguments();

/// The session option of this name, without dashes; null where there is none.
[[nodiscard]] const SessionArgument* session_argument(const std::string& name);

/// The session options that the user's settings make the default.
///
/// Errors: faults of the settings go to `faults`.
[[nodiscard]] SessionOptions default_options(const Places& places, Diagnostics& faults);

}  // namespace cuewell
