#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace cuewell {

/// What a child process may use before it is ended.
struct ChildLimits {
    std::chrono::milliseconds time{0};  ///< On the clock; half of it as processor time.
    std::size_t memory = 0;  ///< Bytes of address space; not kept under a sanitizer, which reserves terabytes.
    std::size_t output = 0;  ///< Bytes it may write.
};

/// How a child process ended.
enum class ChildEnding { exited, crashed, too_slow, too_much, not_started };

/// What became of a child process.
struct ChildResult {
    ChildEnding ending = ChildEnding::not_started;
    int code = 0;  ///< What it exited with, or the signal that crashed it, or the error that kept it from starting.
    std::string output;  ///< What it wrote; whole only where it exited.
};

/// Does `work` in a forked child and collects what that writes to the descriptor it is given.
///
/// Shape:  the child ends with the code that `work` returns, without running any exit handlers. Nothing that happens in
///         it touches this process: a crash, an endless loop or a flood of output is a result like any other.
/// Needs:  as guarded_fork.
/// State:  no child is left running, none is left unwaited for.
[[nodiscard]] ChildResult run_in_child(const std::function<int(int output)>& work, const ChildLimits& limits);

/// Writes everything to a blocking descriptor; false where nobody reads it any more.
[[nodiscard]] bool write_all(int descriptor, const void* bytes, std::size_t size);

}  // namespace cuewell
