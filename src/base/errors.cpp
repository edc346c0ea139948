#include "base/errors.h"

#include <utility>

namespace cuewell {

ScriptError::ScriptError(std::vector<Diagnostic> faults)
    : std::runtime_error(faults.empty() ? "faulty script" : faults.front().message), faults_(std::move(faults)) {}

}  // namespace cuewell
