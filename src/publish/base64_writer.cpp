#include "publish/base64_writer.h"

#include "base/base64.h"

#include <algorithm>

namespace cuewell {
namespace {

constexpr std::size_t kBytesInGroup = 3;

}  // namespace

void Base64Writer::write(std::span<const std::byte> bytes) {
    if (!pending_.empty()) {
        const std::size_t missing = std::min(kBytesInGroup - pending_.size(), bytes.size());
        pending_.insert(pending_.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(missing));
        bytes = bytes.subspan(missing);
        if (pending_.size() < kBytesInGroup) return;
        pass_on(pending_);
        pending_.clear();
    }
    const std::size_t whole = bytes.size() - bytes.size() % kBytesInGroup;
    pass_on(bytes.first(whole));
    pending_.assign(bytes.begin() + static_cast<std::ptrdiff_t>(whole), bytes.end());
}

void Base64Writer::finish() {
    pass_on(pending_);
    pending_.clear();
}

void Base64Writer::pass_on(std::span<const std::byte> bytes) {
    const std::string digits = to_base64(bytes);
    text_.write(std::as_bytes(std::span(digits)));
}

}  // namespace cuewell
