#pragma once

#include <string>
#include <vector>

namespace cuewell {

/// Scripts to be put into the house form.
struct FmtRequest {
    std::vector<std::string> files;  ///< "-" is standard input, whose form goes to standard output.
    bool check = false;              ///< Nothing is written: files that would change are named.
};

/// Puts scripts into the house form. A faulty one stays as it is, and its faults are told. Gives the exit code: 2 where one
/// was faulty, is no script, or for `check` would change; else 1 where one could not be read or written. That is told, and
/// the others are done.
///
/// Errors: Interrupted.
[[nodiscard]] int run_fmt(const FmtRequest& request);

}  // namespace cuewell
