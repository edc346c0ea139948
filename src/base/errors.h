#pragma once

#include "base/diagnostic.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace cuewell {

/// Something the user asked for in a way that cannot be done: exit code 2.
class UsageError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Faults in scripts, voices or settings, each with its place: exit code 2.
class ScriptError : public std::runtime_error {
public:
    explicit ScriptError(std::vector<Diagnostic> faults);
    [[nodiscard]] const std::vector<Diagnostic>& faults() const noexcept { return faults_; }

private:
    std::vector<Diagnostic> faults_;
};

/// Throws the faults, sorted, each once.
[[noreturn]] void throw_faults(Diagnostics faults);

/// As throw_faults, where there is an error among them.
void throw_if_faulty(const Diagnostics& faults);

/// The world did not do its part (disk full, synthesizer gone): exit code 1. The message is one sentence for the user.
class Failure : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The user interrupted the work: exit code 130.
class Interrupted : public std::runtime_error {
public:
    Interrupted() : std::runtime_error("interrupted") {}
};

}  // namespace cuewell
