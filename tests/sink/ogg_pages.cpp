#include "ogg_pages.h"

#include <ogg/ogg.h>

#include <algorithm>
#include <cstdlib>

namespace cuewell::test {
namespace {

Bytes copied(const unsigned char* from, long size) {
    Bytes bytes(static_cast<std::size_t>(size));
    std::transform(from, from + size, bytes.begin(), [](unsigned char byte) { return static_cast<std::byte>(byte); });
    return bytes;
}

void read_packets(ogg_stream_state& state, ogg_page& page, ReadStream& found) {
    found.wrong += ogg_stream_pagein(&state, &page) == 0 ? 0 : 1;
    ogg_packet packet{};
    while (const int result = ogg_stream_packetout(&state, &packet)) {
        if (result == 1) {
            found.packets.push_back(copied(packet.packet, packet.bytes));
        } else {
            ++found.wrong;
        }
    }
}

}  // namespace

ReadStream read_ogg(const Bytes& stream) {
    ogg_sync_state sync{};
    ogg_sync_init(&sync);
    char* const buffer = ogg_sync_buffer(&sync, static_cast<long>(stream.size()));
    std::transform(stream.begin(), stream.end(), buffer, [](std::byte byte) { return static_cast<char>(byte); });
    ogg_sync_wrote(&sync, static_cast<long>(stream.size()));
    ReadStream found;
    ogg_stream_state state{};
    ogg_page page{};
    long left = static_cast<long>(stream.size());
    while (const long size = ogg_sync_pageseek(&sync, &page)) {
        left -= std::abs(size);
        if (size < 0) {
            ++found.wrong;
            continue;
        }
        if (found.pages.empty()) ogg_stream_init(&state, ogg_page_serialno(&page));
        found.pages.push_back({ogg_page_serialno(&page), ogg_page_pageno(&page), ogg_page_granulepos(&page),
                               ogg_page_bos(&page) != 0, ogg_page_eos(&page) != 0, copied(page.body, page.body_len)});
        read_packets(state, page, found);
    }
    found.wrong += left == 0 ? 0 : 1;
    ogg_stream_clear(&state);
    ogg_sync_clear(&sync);
    return found;
}

}  // namespace cuewell::test
