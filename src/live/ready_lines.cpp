#include "live/ready_lines.h"

#include <utility>

namespace cuewell {

bool ReadyLines::has(std::size_t line) const {
    const std::lock_guard lock(mutex_);
    return clips_.contains(line);
}

std::shared_ptr<const Clip> ReadyLines::clip(std::size_t line) {
    {
        const std::lock_guard lock(mutex_);
        const auto there = clips_.find(line);
        if (there != clips_.end()) return there->second;
    }
    // Not under the lock: the mixing thread must not wait for a voice.
    std::shared_ptr<const Clip> clip = maker_->clip(line);
    const std::lock_guard lock(mutex_);
    return clips_.try_emplace(line, std::move(clip)).first->second;
}

void ReadyLines::keep_only(const std::set<std::size_t>& lines) {
    const std::lock_guard lock(mutex_);
    std::erase_if(clips_, [&](const auto& entry) { return !lines.contains(entry.first); });
}

}  // namespace cuewell
