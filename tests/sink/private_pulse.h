#pragma once

#include "support/temporary_folder.h"

#include <sys/types.h>

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

/// A program that runs beside the test and ends with it.
class Companion {
public:
    /// `output`: where its standard output goes; else nowhere.
    explicit Companion(const std::vector<std::string>& command, const std::string& output = "/dev/null");
    ~Companion();
    Companion(const Companion&) = delete;
    Companion& operator=(const Companion&) = delete;

    void signal(int number) const;
    /// Waits until it ends by itself.
    void await();

private:
    pid_t process_ = -1;
};

/// A PulseAudio of one's own with a sink that nobody hears: ALSA's default output while it lives.
class PrivatePulse {
public:
    [[nodiscard]] static bool is_installed();

    PrivatePulse();
    ~PrivatePulse();
    PrivatePulse(const PrivatePulse&) = delete;
    PrivatePulse& operator=(const PrivatePulse&) = delete;

    /// Whether it came up.
    [[nodiscard]] bool is_running() const { return is_running_; }

    /// As when a headset is unplugged.
    void unload_sink() const;
    void freeze() const;
    void thaw() const;

    /// Records what the sink plays, from when this returns; whether that works.
    [[nodiscard]] bool record();
    /// All that was recorded, two channels of 16 bits.
    [[nodiscard]] std::vector<std::int16_t> heard() const;

private:
    TemporaryFolder folder_;
    Settings settings_;
    std::unique_ptr<Companion> server_;
    std::unique_ptr<Companion> zeros_;  ///< Keeps the sink awake: an idle one stalls at the start of a stream.
    std::unique_ptr<Companion> recorder_;
    bool is_running_ = false;
};

}  // namespace cuewell::test
