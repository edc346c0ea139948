#pragma once

#include <sys/types.h>

namespace cuewell {

/// Forks a process that belongs to this one and cannot be disturbed from the terminal.
///
/// Shape:  as fork: 0 in the new process, its number in this one, -1 where it failed. The new process has none of this
///         one's signal handlers. It ignores SIGINT, SIGTERM, SIGHUP, SIGQUIT and SIGTSTP, for the keys of a terminal
///         and `timeout` reach a whole group and only the program itself may decide what they mean; it ignores SIGPIPE;
///         it is killed when the thread that made it ends; it leaves no core file.
/// Needs:  this process has no other thread that does anything: what such a thread held would be held for ever.
[[nodiscard]] pid_t guarded_fork();

/// Ends `process`, which is a child of this one, and waits until it is gone. Nothing is left behind of it.
void end_process(pid_t process) noexcept;

/// Waits until the child is gone: its status as of waitpid, or -1 where nobody can say any more.
[[nodiscard]] int await_end(pid_t process) noexcept;

}  // namespace cuewell
