#include "audio/read_ahead.h"

#include "base/start_thread.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

constexpr Frames kBlock{4'096};
/// Enough that a long line can be spoken while those before it are written.
constexpr std::size_t kMostReady = 64;

}  // namespace

void ReadAhead::read(FramePosition at, std::span<float> block) {
    if (!maker_.joinable() || at != next_) start(at);
    next_ = at + Frames(static_cast<std::int64_t>(block.size()) / format().channels);
    while (!block.empty()) {
        if (used_ == block_.size()) {
            block_ = next_block();
            used_ = 0;
        }
        const std::size_t count = std::min(block.size(), block_.size() - used_);
        std::copy_n(block_.begin() + static_cast<std::ptrdiff_t>(used_), count, block.begin());
        used_ += count;
        block = block.subspan(count);
    }
}

void ReadAhead::start(FramePosition at) {
    stop();
    ready_.clear();
    block_.clear();
    used_ = 0;
    failure_ = nullptr;
    is_wanted_ = true;
    maker_ = start_thread([this, at] { make_blocks(at); });
}

void ReadAhead::stop() {
    {
        const std::lock_guard lock(mutex_);
        is_wanted_ = false;
    }
    changed_.notify_all();
    if (maker_.joinable()) maker_.join();
}

void ReadAhead::make_blocks(FramePosition from) {
    try {
        const FramePosition end = FramePosition() + source_.length();
        for (FramePosition at = from; at < end; at += kBlock) {
            const Frames count = std::min(kBlock, end - at);
            std::vector<float> block(static_cast<std::size_t>(count.count() * format().channels));
            source_.read(at, block);
            if (!hand_over(std::move(block))) return;
        }
        hand_over({});
    } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
    }
    changed_.notify_all();
}

bool ReadAhead::hand_over(std::vector<float> block) {
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return ready_.size() < kMostReady || !is_wanted_; });
        if (!is_wanted_) return false;
        ready_.push_back(std::move(block));
    }
    changed_.notify_all();
    return true;
}

std::vector<float> ReadAhead::next_block() {
    std::vector<float> block;
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !ready_.empty() || failure_; });
        if (ready_.empty()) std::rethrow_exception(failure_);
        // The one behind the end stays, for whoever reads on there.
        if (ready_.front().empty()) return std::vector<float>(static_cast<std::size_t>(kBlock.count()), 0.0F);
        block = std::move(ready_.front());
        ready_.pop_front();
    }
    changed_.notify_all();
    return block;
}

}  // namespace cuewell
