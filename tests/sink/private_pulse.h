#pragma once

#include "support/child_process.h"
#include "support/pulse_server.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cuewell::test {

/// Variables of the environment that are as they were when this ends.
class Settings {
public:
    Settings() = default;
    ~Settings();
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    void set(const std::string& name, const std::string& value);

private:
    std::map<std::string, std::optional<std::string>> before_;
};

/// A PulseAudio of one's own with a sink that nobody hears: ALSA's default output while it lives.
///
/// Shape:  it makes no thread, so that the test can fork.
class PrivatePulse {
public:
    [[nodiscard]] static bool is_installed() { return PulseServer::missing().empty(); }

    PrivatePulse();

    /// Whether it came up.
    [[nodiscard]] bool is_running() const { return is_running_; }

    /// As when a headset is unplugged.
    void unload_sink() const { server_.unload_sink(); }
    void freeze() const { server_.freeze(); }
    void thaw() const { server_.thaw(); }

    /// Records what the sink plays, from when this returns; whether that works.
    [[nodiscard]] bool record();
    /// All that was recorded, two channels of 16 bits.
    [[nodiscard]] std::vector<std::int16_t> heard() const;

private:
    PulseServer server_;
    Settings settings_;
    std::unique_ptr<ChildProcess> recorder_;
    bool is_running_ = false;
};

}  // namespace cuewell::test
