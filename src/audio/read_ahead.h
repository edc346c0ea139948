#pragma once

#include "audio/block_source.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace cuewell {

/// Other audio, read from front to back: what comes next is made on a thread of its own while the reader is at work.
///
/// Shape:  the same samples. Made for a reader that goes on where it stopped; elsewhere it begins anew.
/// Errors: what the source threw comes out of the read() that wants those samples, and of those after it.
/// Memory: a few seconds of sound, however long it is.
/// Thread: one at a time; the source is read on another one, from the first read() on.
class ReadAhead final : public BlockSource {
public:
    /// `source` must outlive this, and be nobody else's until then.
    explicit ReadAhead(BlockSource& source) : source_(source) {}
    /// Waits for the block that is being made.
    ~ReadAhead() override { stop(); }
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    [[nodiscard]] BlockFormat format() const override { return source_.format(); }
    [[nodiscard]] Frames length() const override { return source_.length(); }
    void read(FramePosition at, std::span<float> block) override;

private:
    void start(FramePosition at);
    void stop();
    void make_blocks(FramePosition from);
    /// Puts a block where the reader finds it, once there is room; an empty one behind the end. Whether it is wanted.
    bool hand_over(std::vector<float> block);
    [[nodiscard]] std::vector<float> next_block();

    BlockSource& source_;
    std::vector<float> block_;  ///< What the reader has of the last one it took.
    std::size_t used_ = 0;      ///< Samples of it.
    FramePosition next_;        ///< Where the reader goes on.

    std::jthread maker_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::vector<float>> ready_;
    std::exception_ptr failure_;
    bool is_wanted_ = false;
};

}  // namespace cuewell
