#include "base/errors.h"

#include <utility>

namespace cuewell {

ScriptError::ScriptError(std::vector<Diagnostic> faults)
    : std::runtime_error(faults.empty() ? "faulty script" : faults.front().message), faults_(std::move(faults)) {}

void throw_faults(Diagnostics faults) {
    faults.settle();
    throw ScriptError(faults.all());
}

void throw_if_faulty(const Diagnostics& faults) {
    if (faults.has_errors()) throw_faults(faults);
}

}  // namespace cuewell
