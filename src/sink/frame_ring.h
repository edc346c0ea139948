#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>

namespace cuewell {

/// Frames on their way from one writer to one reader, without a lock: two threads, or two processes that share memory.
///
/// Shape:  interleaved 16 bit samples. Frames have numbers that only grow: written() is the number of the next one to be
///         written, read() of the next one to be read.
/// Why:    a device wants sound long before it is heard, and a listener wants a key to work at once. So what was written
///         ahead can be cut away: the reader that comes to frame `from` goes on at frame `to`.
/// Thread: what is marked "writer" for one thread at a time, what is marked "reader" for another; the rest for any.
/// Source: the order of memory is that of rigtorp/SPSCQueue: one's own number relaxed, the other's acquired, released
///         when the samples are in place.
class FrameRing {
public:
    using Number = std::uint64_t;

    /// Bytes of memory that a ring of that many samples needs.
    [[nodiscard]] static std::size_t bytes_for(std::size_t samples) noexcept;

    /// Makes an empty ring in `memory`, or uses the one that is there.
    ///
    /// Needs:  memory that is aligned to a cache line, of bytes_for(samples) bytes, and outlives the ring.
    /// Shape:  `samples` is a power of two; begin() tells how many belong to a frame.
    FrameRing(std::span<std::byte> memory, std::size_t samples);

    /// Empties the ring for frames of so many channels; every number begins at 0 again. Needs: nobody reads or writes.
    void begin(int channels) noexcept;
    [[nodiscard]] int channels() const noexcept;
    /// How many frames it can hold.
    [[nodiscard]] std::size_t capacity() const noexcept;

    [[nodiscard]] Number written() const noexcept;
    [[nodiscard]] Number read() const noexcept;
    /// How often the reader came by.
    [[nodiscard]] std::uint64_t visits() const noexcept;
    /// The most frames that the reader has asked for at once.
    [[nodiscard]] std::size_t largest_visit() const noexcept;
    /// Frames that the reader asked for and that were not there, while is_expected() was true: it got silence.
    [[nodiscard]] std::uint64_t missed() const noexcept;
    /// Whether there ought to be frames, always.
    [[nodiscard]] bool is_expected() const noexcept;
    /// How often the device had run dry before the reader came by: silence that stands between two frames, and some frames
    /// lost where the sound system then starts afresh.
    [[nodiscard]] std::uint64_t gaps() const noexcept;

    // --- writer

    /// Whether silence for want of frames counts as missed. Off at first.
    void expect_frames(bool expected) noexcept;

    /// Frames that can be written now.
    [[nodiscard]] std::size_t room() const noexcept;

    /// Appends whole frames. Needs: room for them.
    void write(std::span<const std::int16_t> samples) noexcept;

    /// Copies frames that were written, from number `from` on. Needs: they are ahead of the reader, or were until just now.
    void copy(Number from, std::span<std::int16_t> samples) const noexcept;

    /// From now on the reader that comes to frame `from` goes on at `to`; one that is past `from` already goes on as far
    /// past `to`. What lies between is never heard.
    ///
    /// Needs:  from <= to <= written(), and the last cut is_cut().
    void cut(Number from, Number to) noexcept;
    /// Whether the reader has come past the last cut, or there was none.
    [[nodiscard]] bool is_cut() const noexcept;

    // --- reader

    /// Fills the whole block: with frames as far as there are any, then with silence.
    ///
    /// Shape:  copies, fills up with zeros and counts; no lock, no memory, no call of the system.
    void read(std::span<std::int16_t> samples) noexcept;

    /// Counts a gap.
    void count_gap() noexcept;

private:
    struct Control;

    void count_visit(std::size_t wanted, std::size_t missing) noexcept;

    Control* control_;
    std::int16_t* samples_;
    std::size_t size_;  ///< In samples.
};

}  // namespace cuewell
