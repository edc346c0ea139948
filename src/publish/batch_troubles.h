#pragma once

#include "base/diagnostic.h"

#include <cstddef>
#include <exception>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cuewell {

/// What went wrong with single sessions and files of a batch while the others were made, each once.
struct BatchTroubles {
    Diagnostics faults;                                      ///< In what people wrote, warnings among them.
    std::map<std::string, std::set<std::string>> sentences;  ///< What cannot be done, and with which routines.
    std::set<std::string> notes;                             ///< What did not go quite as wished.
    std::size_t files = 0;                                   ///< That are not made.
    bool is_wrong_use = false;  ///< Some for a fault, or for an option that their routine cannot follow.

    /// Takes over what was thrown, for which so many files of a routine are not made.
    ///
    /// Errors: Interrupted is thrown on.
    void add(const std::exception_ptr& thrown, const std::string& routine, std::size_t missing_files);

    /// Takes over faults, whatever becomes of the files.
    void add(const std::vector<Diagnostic>& told);
};

}  // namespace cuewell
