#include "speech/wire.h"

#include "base/descriptor_pair.h"

#include <doctest/doctest.h>

#include <sys/socket.h>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>

namespace cuewell {
namespace {

using std::chrono::milliseconds;

TEST_CASE("a message arrives as it was sent, however long") {
    DescriptorPair ends = make_socket_pair();
    const Message sent{7, std::string(3'000'000, 'x')};
    std::thread sender([&] { CHECK(send_message(ends.first.get(), sent, Patience::endless()) == Transfer::done); });
    Message received;
    CHECK(receive_message(ends.second.get(), received, Patience::endless()) == Transfer::done);
    sender.join();
    CHECK(received.kind == 7);
    CHECK(received.payload == sent.payload);
}

TEST_CASE("a peer that is gone is told, and raises no signal") {
    DescriptorPair ends = make_socket_pair();
    ends.second.close();
    Message message;
    CHECK(receive_message(ends.first.get(), message, Patience::endless()) == Transfer::peer_gone);
    CHECK(send_message(ends.first.get(), {1, "x"}, Patience::endless()) == Transfer::peer_gone);
}

TEST_CASE("a peer that says nothing is waited for only so long") {
    DescriptorPair ends = make_socket_pair();
    Message message;
    CHECK(receive_message(ends.first.get(), message, Patience(milliseconds(20))) == Transfer::too_slow);
    CHECK(send_message(ends.first.get(), {1, std::string(10'000'000, 'x')}, Patience(milliseconds(20))) ==
          Transfer::too_slow);
}

TEST_CASE("half a message is no message") {
    DescriptorPair ends = make_socket_pair();
    // The head of a message with a hundred bytes, and three of them.
    const std::int32_t head[] = {1, 100};
    REQUIRE(::send(ends.first.get(), head, sizeof head, MSG_NOSIGNAL) == sizeof head);
    REQUIRE(::send(ends.first.get(), "abc", 3, MSG_NOSIGNAL) == 3);
    ends.first.close();
    Message message;
    CHECK(receive_message(ends.second.get(), message, Patience::endless()) == Transfer::peer_gone);
}

TEST_CASE("a payload is taken apart as it was put together") {
    PayloadWriter writer;
    writer.add(std::int32_t{-5});
    writer.add(std::string_view("a\0b", 3));
    writer.add(std::vector<std::string>{"", "gmw/en"});
    PayloadReader reader(writer.bytes());
    CHECK(reader.number() == -5);
    CHECK(reader.text() == std::string("a\0b", 3));
    CHECK(reader.texts() == std::vector<std::string>{"", "gmw/en"});
    CHECK_FALSE(reader.number());
}

TEST_CASE("a payload that says more than it holds gives nothing") {
    PayloadWriter writer;
    writer.add(std::int32_t{1'000'000});
    CHECK_FALSE(PayloadReader(writer.bytes()).text());
    CHECK_FALSE(PayloadReader(writer.bytes()).texts());
    CHECK_FALSE(PayloadReader("abc").number());
}

}  // namespace
}  // namespace cuewell
