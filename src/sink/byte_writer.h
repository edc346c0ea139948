#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace cuewell {

/// Where the bytes of an encoded file go: an edge of the program that tests put a fake in place of.
class ByteWriter {
public:
    virtual ~ByteWriter() = default;

    /// Takes all of `bytes`, in order; there is no way back.
    ///
    /// Errors: Failure that names the target; nothing more can be written then.
    virtual void write(std::span<const std::byte> bytes) = 0;

    /// What messages call the target: `"file.ogg"` or `to standard output`, to stand after "cannot write".
    [[nodiscard]] virtual std::string name() const = 0;
};

}  // namespace cuewell
