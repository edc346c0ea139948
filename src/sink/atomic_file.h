#pragma once

#include "base/descriptor.h"
#include "base/on_wait.h"

#include <filesystem>
#include <string>

namespace cuewell {

/// A file that appears under its name whole, or not at all.
///
/// Shape:  written without a name where the file system can (O_TMPFILE), else under a hidden name beside the target. A
///         symbolic link is followed: what it points to is replaced. A device or named pipe is written to as it is, since
///         it holds nothing to keep.
/// Errors: Failure that names the target and the system's reason; what `on_wait` throws.
/// Thread: one at a time.
class AtomicFile {
public:
    /// How the file is kept until it is whole.
    enum class Kept { unnamed_if_possible, hidden };

    /// What the file may take the place of. Over nothing, it is a failure if anything stands there, also a link that leads
    /// nowhere, and also if it came while the file was written.
    enum class Over { a_file, nothing };

    /// Waits for the reader of a named pipe; `on_wait` is called only here.
    explicit AtomicFile(std::filesystem::path target, Kept kept = Kept::unnamed_if_possible, const OnWait& on_wait = {},
                        Over over = Over::a_file);
    ~AtomicFile();  ///< Without commit(): nothing is left, and the target is as it was.
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// For reading and writing, a device or a pipe for writing; a named pipe's does not block. While the file has no name, others find it as `/proc/self/fd/NUMBER`.
    [[nodiscard]] int descriptor() const noexcept { return file_.get(); }

    /// Whether it is a new file; else a device or a named pipe, which is written as it is.
    [[nodiscard]] bool is_new() const noexcept { return !name_.empty(); }

    /// The open folder in which a new file is going to stand. Needs: is_new().
    [[nodiscard]] int folder() const noexcept { return folder_.get(); }

    /// Flushes to disk and puts the file in the target's place, in one step. Called once.
    void commit();

private:
    void open_as_it_is(bool is_pipe, const OnWait& on_wait);
    void open_aside(Kept kept);
    void give_hidden_name();
    void name_anew();
    void remove_hidden() noexcept;
    void check(int result) const;

    std::filesystem::path target_;  ///< As it was asked for.
    std::string name_;              ///< In `folder_`; empty where the target is written as it is.
    std::string hidden_;            ///< In `folder_`; empty while the file has no name.
    Over over_;
    Descriptor folder_;
    Descriptor file_;
};

}  // namespace cuewell
