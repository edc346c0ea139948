#pragma once

#include "script/library.h"

#include <cstddef>
#include <vector>

namespace cuewell {

/// Whether a session that is to be shorter may leave out an item of the routine, for each of `items`.
///
/// Shape:  the optional ones. But the close speaks to somebody who is where the last one is done: that one stays, unless
///         one that is always done in the same position stands before it, with no other position between them.
[[nodiscard]] std::vector<bool> may_be_left_out(const LoadedRoutine& loaded, const std::vector<std::size_t>& items);

}  // namespace cuewell
