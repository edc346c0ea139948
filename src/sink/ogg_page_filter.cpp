#include "sink/ogg_page_filter.h"

#include "sink/write_failure.h"

#include <optional>
#include <utility>

namespace cuewell {
namespace {

constexpr const char* kNoHead = "the encoder made no head of an Ogg stream";

}  // namespace

OggPageFilter::OggPageFilter(ByteWriter& bytes, OggMarks marks)
    : bytes_(bytes), marks_(std::move(marks)), head_(marks_.head) {}

void OggPageFilter::write(std::span<const std::byte> stream) {
    pending_.insert(pending_.end(), stream.begin(), stream.end());
    std::span<std::byte> left(pending_);
    for (;;) {
        if (!may_be_page(left)) throw write_failure(name(), "the encoder made no Ogg page");
        std::optional<OggPage> page = first_page(left);
        if (!page) break;
        pass_on(*page);
        left = left.subspan(page->whole().size());
    }
    pending_.erase(pending_.begin(), pending_.end() - static_cast<std::ptrdiff_t>(left.size()));
}

void OggPageFilter::rewrite(std::uint64_t, std::span<const std::byte>) {
    throw write_failure(name(), "the encoder went back in an Ogg stream");
}

void OggPageFilter::pass_on(OggPage& page) {
    if (head_.is_whole()) {
        has_ended_ = page.ends_stream();
        page.mark(marks_.serial, page.number() - read_pages_ + written_pages_);
        bytes_.write(page.whole());
        return;
    }
    if (!head_.add(page)) throw write_failure(name(), kNoHead);
    ++read_pages_;
    if (!head_.is_whole()) return;
    for (const Bytes& own : head_.pages(marks_.comment, marks_.serial)) {
        bytes_.write(own);
        ++written_pages_;
    }
}

void OggPageFilter::check_whole() const {
    if (!pending_.empty()) throw write_failure(name(), "the last Ogg page is not whole");
    if (!head_.is_whole()) throw write_failure(name(), kNoHead);
    // An encoder that lacked memory leaves out all pages that follow, and does not say so.
    if (marks_.has_sound && !has_ended_) throw write_failure(name(), "the encoder did not end its Ogg stream");
}

}  // namespace cuewell
