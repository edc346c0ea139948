#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cuewell::faults {

/// The kinds of calls that can be made to fail, by their names.
inline constexpr std::array<std::string_view, 15> kCalls{"none", "write",  "memory", "library-memory", "read",
                                                         "open", "look",   "rename", "sync",           "folder",
                                                         "fork", "thread", "pipe",   "talk",           "speech"};

/// What the program, the processes forked from it and the test share: a file that all of them have in memory.
struct Board {
    /// How many calls of each kind there were, in the program and in its helpers.
    std::array<std::atomic<std::int64_t>, kCalls.size()> in_program;
    std::array<std::atomic<std::int64_t>, kCalls.size()> in_helpers;
    std::atomic<std::int64_t> struck;  ///< How many of them failed.
};
static_assert(std::atomic<std::int64_t>::is_always_lock_free, "the board is shared between processes");

}  // namespace cuewell::faults
