#pragma once

#include <linux/filter.h>
#include <span>
#include <vector>

namespace cuewell {

/// A list of the system calls that a process is left with (seccomp).
///
/// Shape:  what is not on it fails with ENOSYS, as if the kernel had no such call: a newer C library, which tries newer
///         calls first, then takes the one it took before. Nothing is killed, but for calls by the numbers of another
///         architecture.
class CallFilter {
public:
    CallFilter();

    /// Allows calls whatever their arguments.
    void allow(std::span<const long> calls);

    /// Allows a call, which fails with EPERM where its argument of that number has one of these bits.
    void allow_without(long call, unsigned argument, unsigned bits);

    /// Allows a call only with these values of its argument of that number; it fails with EPERM otherwise.
    void allow_only(long call, unsigned argument, std::span<const unsigned> values);

    /// Keeps this process, all its threads and all that they start to the list, for good, and to the lists before it.
    ///
    /// Needs:  the process has given up new rights (no_new_privs).
    /// Errors: false where this system has no such filters; then nothing is changed.
    [[nodiscard]] bool apply() const;

private:
    std::vector<sock_filter> program_;
};

}  // namespace cuewell
