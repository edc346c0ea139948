#include "sink/packets.h"

#include "base/descriptor_pair.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

namespace cuewell {
namespace {

struct Small {
    std::int32_t number = 0;
};

struct Large {
    std::int64_t number = 0;
    PacketText text;
};

TEST_CASE("packets arrive whole and in order, and asking for one does not wait") {
    const DescriptorPair ends = make_packet_pair();
    Large packet;
    CHECK(receive_packet(ends.second.get(), packet) == Received::none);
    CHECK(send_packet(ends.first.get(), Large{1, PacketText("one")}));
    CHECK(send_packet(ends.first.get(), Large{2, PacketText("")}));
    CHECK(receive_packet(ends.second.get(), packet) == Received::packet);
    CHECK(packet.number == 1);
    CHECK(packet.text.text() == "one");
    CHECK(receive_packet(ends.second.get(), packet) == Received::packet);
    CHECK(packet.number == 2);
    CHECK(packet.text.text().empty());
}

TEST_CASE("an end that is gone and a packet of another size are told") {
    DescriptorPair ends = make_packet_pair();
    Large packet;
    CHECK(send_packet(ends.first.get(), Small{1}));
    CHECK(receive_packet(ends.second.get(), packet) == Received::gone);
    ends.first.close();
    CHECK(receive_packet(ends.second.get(), packet) == Received::gone);
    CHECK_FALSE(send_packet(ends.second.get(), Small{1}));
}

TEST_CASE("a text that is too long for a packet ends with a whole character") {
    const std::string longest(2'047, 'a');
    CHECK(PacketText(longest + "b").text() == longest + "b");
    CHECK(PacketText(longest + "bc").text() == longest + "b");
    CHECK(PacketText(longest + "ä").text() == longest);
}

}  // namespace
}  // namespace cuewell
