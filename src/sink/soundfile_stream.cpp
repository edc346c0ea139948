#include "sink/soundfile_stream.h"

#include <algorithm>
#include <utility>

namespace cuewell {

void SoundfileStream::take(std::span<const std::byte> bytes) noexcept {
    if (!stopped_) {
        try {
            pass_on(bytes);
        } catch (...) {
            failure_ = std::current_exception();
            stopped_ = true;
        }
    }
    place_ += static_cast<std::int64_t>(bytes.size());
    length_ = std::max(length_, place_);
}

void SoundfileStream::pass_on(std::span<const std::byte> bytes) {
    const auto over = std::min(static_cast<std::size_t>(length_ - place_), bytes.size());
    if (over > 0) {
        back_->rewrite(static_cast<std::uint64_t>(place_), bytes.first(over));
        went_back_ = true;
    }
    if (over < bytes.size()) bytes_.write(bytes.subspan(over));
}

std::int64_t SoundfileStream::go_to(std::int64_t at) noexcept {
    if (back_ == nullptr || at < 0 || at > length_) return -1;
    place_ = at;
    return place_;
}

void SoundfileStream::rethrow() {
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

}  // namespace cuewell
