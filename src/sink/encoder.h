#pragma once

#include <span>

namespace cuewell {

/// Turns blocks of samples into the bytes of a file, from its first byte to its last.
class Encoder {
public:
    virtual ~Encoder() = default;

    /// Takes the next samples, interleaved, a whole number of frames; all of them are finite.
    ///
    /// Errors: Failure; nothing more can be written then.
    virtual void write(std::span<const float> block) = 0;

    /// Writes what is due at the end. Called once, after the last block.
    virtual void finish() = 0;
};

}  // namespace cuewell
