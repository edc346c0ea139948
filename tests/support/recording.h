#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace cuewell::test {

using SteadyTime = std::chrono::steady_clock::time_point;

/// Sound of two channels, 16 bits and 48,000 frames a second.
struct Sound {
    std::vector<std::int16_t> samples;

    [[nodiscard]] std::size_t frames() const noexcept { return samples.size() / 2; }
    /// The larger one of the frame's two samples.
    [[nodiscard]] int peak(std::size_t frame) const;
};

/// What was heard, and when.
struct Recording : Sound {
    SteadyTime start;  ///< When its first frame was heard.

    [[nodiscard]] SteadyTime time_of(std::size_t frame) const;
    /// The first frame that was heard at that time or later.
    [[nodiscard]] std::size_t frame_at(SteadyTime time) const;
};

/// A WAV file of 16 bits, one channel or two, as it is played.
[[nodiscard]] Sound read_wav(const std::filesystem::path& path);

/// How far `sound` begins behind the beginning of `recording`, in frames, by the first loud moment from frame `from` of
/// `sound` on; none where that was not heard from frame `heard_from` of the recording on.
[[nodiscard]] std::optional<std::ptrdiff_t> shift_of(const Sound& recording, const Sound& sound, std::size_t from = 0,
                                                     std::size_t heard_from = 0);

/// The first frame of `sound`, from frame `from` on, that differs from what was heard `shift` later by more than
/// `tolerance`, or was not heard at all; sound.frames() where there is none.
[[nodiscard]] std::size_t first_difference(const Sound& recording, const Sound& sound, std::ptrdiff_t shift,
                                           std::size_t from = 0, int tolerance = 0);

/// The first frame from `from` on that is louder than `level`; frames() where there is none.
[[nodiscard]] std::size_t first_sound(const Sound& sound, std::size_t from = 0, int level = 0);

/// The first frame from `from` on at which so many frames of silence begin; frames() where there are none.
[[nodiscard]] std::size_t first_silence(const Sound& sound, std::size_t from, std::size_t frames, int level = 0);

}  // namespace cuewell::test
