#pragma once

#include "script/stretch.h"

#include <cstddef>
#include <vector>

namespace cuewell {

/// A stretch of a session, and whether it may be left out.
struct LeaveOutCandidate {
    const Stretch* stretch = nullptr;
    bool is_optional = false;
};

/// The optional ones by number, in the order in which they are left out where time is short.
///
/// Shape:  demanding ones first; then those all of whose targets are targets of others that are still there; of equals the
///         later one.
[[nodiscard]] std::vector<std::size_t> leave_out_order(const std::vector<LeaveOutCandidate>& candidates);

}  // namespace cuewell
