#include "audio/clips_ahead.h"

#include "base/start_thread.h"

#include <algorithm>

namespace cuewell {
namespace {

/// As many as there are cores in most machines that have few.
constexpr std::size_t kAhead = 2;

}  // namespace

std::shared_ptr<const Clip> ClipsAhead::clip(std::size_t index) {
    go_to(index);
    if (next_ == order_.size()) return source_.clip(index);
    ask_ahead();
    ComingClip due = std::move(coming_.front());
    coming_.pop_front();
    ++next_;
    ask_ahead();
    return due.get();
}

/// Makes the clip the one that is due, where there is one in the order.
void ClipsAhead::go_to(std::size_t index) {
    if (next_ < order_.size() && order_[next_] == index) return;
    coming_.clear();
    const auto from = order_.begin() + static_cast<std::ptrdiff_t>(next_);
    auto place = std::find(from, order_.end(), index);
    if (place == order_.end()) place = std::find(order_.begin(), order_.end(), index);
    next_ = static_cast<std::size_t>(place - order_.begin());
}

void ClipsAhead::ask_ahead() {
    while (coming_.size() < kAhead && next_ + coming_.size() < order_.size()) {
        const std::size_t index = order_[next_ + coming_.size()];
        coming_.push_back(start_work([this, index] { return source_.clip(index); }));
    }
}

}  // namespace cuewell
