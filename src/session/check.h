#pragma once

#include "base/diagnostic.h"
#include "session/workshop.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cuewell {

/// What came of checking files.
struct CheckResult {
    std::vector<Diagnostic> faults;                          ///< Of all the files, sorted by place.
    std::size_t files = 0;                                   ///< How many were looked at.
    std::vector<std::string> unread;                         ///< A sentence for each file that could not be read.
    std::map<std::string, std::filesystem::path> own_files;  ///< Those that are the user's, by the name in messages.
};

/// Checks scripts, phrases and voices as a session in the default voice of their language would use them.
///
/// Shape:  `paths` are files of the user's, in `language`, and folders of scripts; without any, all bundled and own files
///         of every language.
/// Errors: UsageError where there is no such language; faults are the result.
[[nodiscard]] CheckResult check_files(const std::vector<std::string>& paths, const std::string& language,
                                      const Workshop& workshop);

}  // namespace cuewell
