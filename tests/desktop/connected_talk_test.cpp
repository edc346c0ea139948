#include "desktop/connected_talk.h"

#include <doctest/doctest.h>
#include <poll.h>

#include <chrono>
#include <memory>
#include <optional>

namespace cuewell {
namespace {

using std::chrono::milliseconds;

/// A connection that wants to be waited for as a test says.
struct FakeConnection {
    struct PollData {
        int fd;
        short events;
        int most;
        [[nodiscard]] int getPollTimeout() const { return most; }
    };

    [[nodiscard]] bool processPendingRequest() { return messages-- > 0; }
    [[nodiscard]] PollData getEventLoopPollData() const { return {7, POLLIN | POLLOUT, most}; }

    int messages = 0;
    int most = -1;
};

class FakeTalk final : public ConnectedTalk<FakeConnection> {
public:
    void open() override { connection = &connect(std::make_unique<FakeConnection>()); }
    void speak() override {}

    FakeConnection* connection = nullptr;
};

struct OpenTalk {
    OpenTalk() { talk.open(); }
    FakeTalk talk;
};

TEST_CASE_FIXTURE(OpenTalk, "a talk hears one message of its connection at a time") {
    talk.connection->messages = 2;
    CHECK(talk.hear());
    CHECK(talk.hear());
    CHECK_FALSE(talk.hear());
}

TEST_CASE_FIXTURE(OpenTalk, "a talk waits for its connection, and no longer than that wants") {
    CHECK(talk.wait().descriptor == 7);
    CHECK(talk.wait().events == (POLLIN | POLLOUT));
    CHECK(talk.wait().most == std::nullopt);
    talk.connection->most = 0;
    CHECK(talk.wait().most == milliseconds(0));
    talk.connection->most = 250;
    CHECK(talk.wait().most == milliseconds(250));
}

}  // namespace
}  // namespace cuewell
