#pragma once

#include "support/child_process.h"
#include "support/temporary_folder.h"

#include <csignal>
#include <memory>
#include <string>

namespace cuewell::test {

/// Whether dbus-daemon is installed.
[[nodiscard]] bool has_bus_daemon();

/// A bus that nobody else is on: a dbus-daemon of its own.
class PrivateBus {
public:
    /// `variable` of the environment names the bus from now on; it names nothing once the bus is gone.
    ///
    /// Needs:  has_bus_daemon(), and no thread that reads the environment meanwhile.
    /// Errors: std::runtime_error where the daemon does not start.
    explicit PrivateBus(std::string variable = "DBUS_SESSION_BUS_ADDRESS");
    ~PrivateBus();
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    void kill() { daemon_->kill(); }                   ///< The daemon is gone at once, and with it all connections.
    void freeze() const { daemon_->signal(SIGSTOP); }  ///< The daemon answers nothing any more.

private:
    const TemporaryFolder folder_;
    const std::string variable_;
    std::unique_ptr<ChildProcess> daemon_;
};

}  // namespace cuewell::test
