#pragma once

#include "desktop/bus_talk.h"

#include <chrono>
#include <memory>
#include <utility>

namespace cuewell {

/// A talk over one connection to a bus, which it opens.
///
/// Shape:  `Connection` is that of sdbus-c++, which stands in no header here.
template <class Connection>
class ConnectedTalk : public BusTalk {
public:
    [[nodiscard]] bool hear() final { return connection_->processPendingRequest(); }

    [[nodiscard]] BusWait wait() final {
        const auto data = connection_->getEventLoopPollData();
        BusWait wait{data.fd, data.events};
        if (const int most = data.getPollTimeout(); most >= 0) wait.most = std::chrono::milliseconds(most);
        return wait;
    }

protected:
    /// Needs: not null.
    Connection& connect(std::unique_ptr<Connection> connection) {
        connection_ = std::move(connection);
        return *connection_;
    }

private:
    std::unique_ptr<Connection> connection_;
};

}  // namespace cuewell
