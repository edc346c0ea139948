#pragma once

#include <filesystem>

namespace cuewell {

/// Takes from a speech worker, and from all that it forks, what it does not need, for good.
///
/// Shape:  it can read files below `data`, use the descriptors it has, and fork. It can make no file or socket, open
///         none for writing, start no program, run no memory it has written, and gain no rights.
/// Needs:  eSpeak NG has started in this process; `data` is the folder of its data.
/// Errors: none: what the system cannot refuse (seccomp, Landlock) is not refused. Under a sanitizer, whose own calls
///         are many, nothing is.
void fence_worker(const std::filesystem::path& data);

/// Takes from the process of an utterance what its worker has kept: it cannot fork, send signals, make pipes or
/// connections, or lift its limits.
///
/// Needs:  fence_worker in the worker it was forked from.
/// Errors: as fence_worker.
void fence_utterance();

}  // namespace cuewell
