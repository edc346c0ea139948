#pragma once

#include "support/pulse_server.h"
#include "support/recorder.h"
#include "support/recording.h"

#include <map>
#include <memory>
#include <string>

namespace cuewell::test {

/// A room with a sound system of its own, whose sink is recorded.
class PulseRoom {
public:
    /// The program that is not installed and that this needs; empty where there is none.
    [[nodiscard]] static std::string missing() { return PulseServer::missing(); }

    PulseRoom() { start_server(); }

    [[nodiscard]] std::map<std::string, std::string> environment() const { return server_.environment(); }
    [[nodiscard]] const TemporaryFolder& folder() const noexcept { return server_.folder(); }

    /// What was heard since the server was last started.
    [[nodiscard]] Recording heard() const { return recorder_->heard(); }

    /// Needs: it was killed. Errors: std::runtime_error where it does not come up.
    void start_server();
    void kill_server() { server_.kill(); }
    void freeze_server() const { server_.freeze(); }
    void thaw_server() const { server_.thaw(); }
    void unload_sink() const { server_.unload_sink(); }
    void load_sink();

private:
    void listen();

    PulseServer server_;
    std::unique_ptr<Recorder> recorder_;
};

}  // namespace cuewell::test
