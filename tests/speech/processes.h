#pragma once

#include <sys/types.h>
#include <string>
#include <vector>

namespace cuewell {

/// The processes whose parent is this one, zombies included.
[[nodiscard]] std::vector<pid_t> children_of_this_process();

/// What the open descriptors of a process are, by their numbers: "0 /dev/null", "3 socket:[123]".
[[nodiscard]] std::vector<std::string> open_descriptors(pid_t process);

/// Waits up to five seconds until the process is gone, or a zombie that somebody else has to bury.
[[nodiscard]] bool ends_soon(pid_t process);

}  // namespace cuewell
