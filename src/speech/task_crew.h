#pragma once

#include <cstddef>
#include <functional>

namespace cuewell {

/// Does the tasks 0 to `count` - 1 on several threads and returns when all are done.
///
/// Shape:  `task(number)` is called once for each number, on any of `threads` threads (at least one). `progress(done,
///         count)` is called on the caller's thread, with rising numbers, the last time when all are done; some may be
///         skipped.
/// Errors: rethrows what a task or `progress` throws. No new task starts then, and those under way are waited for.
///         Where several tasks throw, it is the one with the lowest number.
void run_tasks(std::size_t count, int threads, const std::function<void(std::size_t)>& task,
               const std::function<void(std::size_t, std::size_t)>& progress);

}  // namespace cuewell
