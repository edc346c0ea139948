#pragma once

namespace cuewell::test {

/// Makes this process the parent of whatever its children leave behind, so that it can be found.
void adopt_what_is_left();

/// Waits until no child of this process runs any more; whether that came to be in the time that a busy machine needs.
/// What still runs then is killed.
[[nodiscard]] bool none_is_left();

}  // namespace cuewell::test
