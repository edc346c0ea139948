#pragma once

#include "base/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// Everything that is not a result goes to standard error.
void tell(std::string_view text);

/// Faults in the compiler's manner, coloured where standard error is a terminal and NO_COLOR is not set.
void tell_faults(const std::vector<Diagnostic>& faults);

/// A result, to standard output.
///
/// Errors: Failure where it cannot be written.
void print_result(std::string_view text);

/// Whether the user has set NO_COLOR.
[[nodiscard]] bool wants_no_colour();

/// Whether TERM says that a terminal knows no escape sequences, or says nothing.
[[nodiscard]] bool is_dumb_terminal();

/// A line on the terminal that shows how far long work has come; nothing where standard error is no terminal.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Shows the work and its share in percent.
    void show(std::string_view work, double share);

    /// Takes the line away, before anything else is told.
    void clear();

private:
    bool is_shown_ = false;
    bool is_terminal_ = false;
    std::string last_;
};

}  // namespace cuewell
