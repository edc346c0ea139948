#pragma once

#include "sink/frame_ring.h"

#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

namespace cuewell::test {

/// A ring of two channels with memory of its own, and a reader that a test calls.
class RingMemory {
public:
    static constexpr std::size_t kSamples = 1U << 17U;

    RingMemory() : memory_(FrameRing::bytes_for(kSamples) + kLine), ring_(aligned(), kSamples) { ring_.begin(2); }

    [[nodiscard]] FrameRing& ring() { return ring_; }

    /// The next frames, both channels of each.
    [[nodiscard]] std::vector<std::int16_t> hear(std::size_t frames) {
        std::vector<std::int16_t> samples(2 * frames);
        ring_.read(samples);
        return samples;
    }

private:
    static constexpr std::size_t kLine = 64;

    std::span<std::byte> aligned() {
        void* start = memory_.data();
        std::size_t space = memory_.size();
        std::align(kLine, FrameRing::bytes_for(kSamples), start, space);
        return {static_cast<std::byte*>(start), FrameRing::bytes_for(kSamples)};
    }

    std::vector<std::byte> memory_;
    FrameRing ring_;
};

}  // namespace cuewell::test
