#include "sink/ogg_head.h"

#include <ogg/ogg.h>

#include <algorithm>
#include <new>

namespace cuewell {
namespace {

/// For what libogg answers: what these calls are given is right, so they only fail for want of memory.
void expect(int answer) {
    if (answer != 0) throw std::bad_alloc();
}

/// A stream of libogg's, which is cleared when it ends.
struct Stream {
    explicit Stream(std::uint32_t serial) { expect(ogg_stream_init(&state, static_cast<int>(serial))); }
    ~Stream() { ogg_stream_clear(&state); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    ogg_stream_state state{};
};

Bytes copied(const unsigned char* from, long size) {
    Bytes bytes(static_cast<std::size_t>(size));
    std::transform(from, from + size, bytes.begin(), [](unsigned char byte) { return static_cast<std::byte>(byte); });
    return bytes;
}

bool begins_with(const Bytes& packet, std::string_view begin) {
    return packet.size() >= begin.size() && std::equal(begin.begin(), begin.end(), packet.begin(),
                                                       [](char c, std::byte byte) { return std::byte(c) == byte; });
}

void append_page(std::vector<Bytes>& pages, const ogg_page& page) {
    Bytes bytes = copied(page.header, page.header_len);
    const Bytes body = copied(page.body, page.body_len);
    bytes.insert(bytes.end(), body.begin(), body.end());
    pages.push_back(std::move(bytes));
}

void put_packet(Stream& stream, std::span<const std::byte> bytes, std::size_t number) {
    std::vector<unsigned char> content(bytes.size());
    std::ranges::transform(bytes, content.begin(), [](std::byte byte) { return static_cast<unsigned char>(byte); });
    ogg_packet packet{};
    packet.packet = content.data();
    packet.bytes = static_cast<long>(content.size());
    packet.b_o_s = number == 0 ? 1 : 0;
    packet.packetno = static_cast<ogg_int64_t>(number);
    expect(ogg_stream_packetin(&stream.state, &packet));
}

}  // namespace

struct OggHead::Reader {
    explicit Reader(std::uint32_t serial) : stream(serial) {}
    Stream stream;
};

OggHead::OggHead(OggHeadForm form) : form_(form) {}
OggHead::~OggHead() = default;

bool OggHead::is_whole() const noexcept { return packets_.size() >= form_.size(); }

bool OggHead::add(const OggPage& page) {
    ogg_page view{reinterpret_cast<unsigned char*>(page.head.data()), static_cast<long>(page.head.size()),
                  reinterpret_cast<unsigned char*>(page.body.data()), static_cast<long>(page.body.size())};
    if (!reader_) reader_ = std::make_unique<Reader>(static_cast<std::uint32_t>(ogg_page_serialno(&view)));
    expect(ogg_stream_pagein(&reader_->stream.state, &view));
    ogg_packet packet{};
    while (ogg_stream_packetout(&reader_->stream.state, &packet) == 1) {
        packets_.push_back(copied(packet.packet, packet.bytes));
        if (packets_.size() > form_.size() || !begins_with(packets_.back(), form_[packets_.size() - 1])) return false;
    }
    return true;
}

std::vector<Bytes> OggHead::pages(std::span<const std::byte> comment, std::uint32_t serial) const {
    Stream stream(serial);
    std::vector<Bytes> pages;
    ogg_page page{};
    for (std::size_t number = 0; number < packets_.size(); ++number) {
        put_packet(stream, number == 1 ? comment : std::span<const std::byte>(packets_[number]), number);
        if (number != 0 && number + 1 != packets_.size()) continue;
        while (ogg_stream_flush(&stream.state, &page) != 0) append_page(pages, page);
    }
    return pages;
}

}  // namespace cuewell
