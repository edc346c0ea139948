#pragma once

#include "sink/byte_writer.h"

#include <cstdint>

namespace cuewell {

/// A target that can be gone back to: some formats tell at their beginning what is known at their end.
class RewritableWriter : public ByteWriter {
public:
    /// Puts `bytes` in the place of as many that were written before, `at` bytes after the first one; write() goes on where
    /// it was.
    ///
    /// Errors: as write().
    virtual void rewrite(std::uint64_t at, std::span<const std::byte> bytes) = 0;
};

}  // namespace cuewell
