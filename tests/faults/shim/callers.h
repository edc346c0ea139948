#pragma once

namespace cuewell::faults {

/// Who makes a call.
enum class Caller { program, library, loader };

/// Notes where the program, the C++ library and the dynamic loader lie. Whatever the C++ library calls is called for the
/// program.
void find_callers() noexcept;

/// Thread: any, after find_callers().
[[nodiscard]] Caller caller_at(const void* address) noexcept;

}  // namespace cuewell::faults
