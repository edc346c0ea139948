#pragma once

#include <string>

namespace CLI {
class App;
}

namespace cuewell {

/// The help of a command, or of the program: grouped, at most 79 columns wide.
[[nodiscard]] std::string help_of(const CLI::App& command);

}  // namespace cuewell
