#pragma once

#include "base/on_wait.h"
#include "sink/rewritable_writer.h"

#include <sys/types.h>

namespace cuewell {

/// Writes to an open descriptor of a file, a pipe or a device, and does not close it.
///
/// Errors: Failure with the system's reason; what `on_wait` throws. A reader that went away and a file size limit
///         are failures where the program ignores SIGPIPE and SIGXFSZ, as watch_interrupts() makes it do.
class DescriptorWriter final : public RewritableWriter {
public:
    DescriptorWriter(int descriptor, std::string name, OnWait on_wait = {});

    void write(std::span<const std::byte> bytes) override;

    /// Only in a file on disk that held nothing when this began to write.
    void rewrite(std::uint64_t at, std::span<const std::byte> bytes) override;

    /// Waits until the disk has it: over a network some only tell then that there is no space. A pipe has no disk.
    void sync() const;

    /// Fails where the reader of a pipe is gone; for a wait in which nothing is written.
    void check_reader() const;
    [[nodiscard]] std::string name() const override { return name_; }

private:
    [[nodiscard]] bool can_take_some() const;
    [[nodiscard]] std::size_t write_some(std::span<const std::byte> bytes) const;
    [[nodiscard]] std::size_t size_taken(ssize_t written) const;
    void tell_interruption() const;

    int descriptor_;
    std::string name_;
    OnWait on_wait_;
    bool may_wait_;  ///< For a reader; a file on disk has none.
};

}  // namespace cuewell
