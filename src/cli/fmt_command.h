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
/// was faulty, or for `check` would change.
///
/// Errors: UsageError where there is no such file; Failure where one cannot be read or written.
[[nodiscard]] int run_fmt(const FmtRequest& request);

}  // namespace cuewell
