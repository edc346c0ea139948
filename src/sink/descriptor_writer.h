#pragma once

#include "sink/byte_writer.h"

namespace cuewell {

/// Writes to an open descriptor of a file, a pipe or a device, and does not close it.
///
/// Errors: Failure with the system's reason; a reader that went away and a file size limit are failures, never signals.
class DescriptorWriter final : public ByteWriter {
public:
    DescriptorWriter(int descriptor, std::string name);

    void write(std::span<const std::byte> bytes) override;
    [[nodiscard]] std::string name() const override { return name_; }

private:
    int descriptor_;
    std::string name_;
};

}  // namespace cuewell
