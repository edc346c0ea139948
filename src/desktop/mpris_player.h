#pragma once

#include "desktop/mpris_position.h"
#include "live/command.h"
#include "live/snapshot.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// The slowest and the fastest that pauses go by, as MPRIS counts: 2 is pauses half as long.
constexpr double kLeastRate = 0.25;
constexpr double kMostRate = 4.0;

/// What the bus sees of a session, but for the position.
struct MprisFacts {
    std::string status = "Stopped";
    double rate = 1.0;
    double volume = 1.0;
    std::size_t track = 0;
    std::string title;
    std::string session;
    Duration length{};
    bool can_go_next = false;
    bool can_go_previous = false;
    bool can_play = true;
    bool can_seek = false;

    friend bool operator==(const MprisFacts&, const MprisFacts&) = default;
};

/// What is to be announced on the bus.
struct MprisNews {
    std::vector<std::string> changed;  ///< Names of properties of org.mpris.MediaPlayer2.Player.
    std::optional<Duration> seeked;    ///< The position, where it jumped.
};

/// A session as a player of MPRIS: what is told of it, and what may be asked of it. It knows no bus.
///
/// Thread: any.
/// Source: the MPRIS D-Bus Interface Specification 2.2.
class MprisPlayer {
public:
    using Clock = std::function<MprisPosition::Moment()>;

    MprisPlayer(std::function<void(Command)> on_command, std::string art, Clock clock = std::chrono::steady_clock::now);

    /// How the session stands; whether that is news.
    bool show(const Snapshot& snapshot);
    [[nodiscard]] MprisFacts facts() const;
    [[nodiscard]] Duration position() const;
    [[nodiscard]] const std::string& art() const noexcept { return art_; }
    /// What has changed since this was last asked.
    [[nodiscard]] MprisNews take_news();

    /// Passes a command on, unless close() has been called. An error of whoever takes it is lost.
    void ask(const Command& command);
    void seek(std::int64_t microseconds);
    /// Passed over for another track than the one that runs, and for places outside of it.
    void set_position(std::string_view track_id, std::int64_t microseconds);
    /// A rate of zero is a pause. False for what is no number.
    [[nodiscard]] bool set_rate(double rate);
    [[nodiscard]] bool set_volume(double volume);

    /// From now on nothing is passed on; waits for a command that is being passed on.
    void close();

private:
    const std::string art_;
    const Clock clock_;

    mutable std::mutex state_mutex_;
    MprisFacts facts_;
    MprisFacts told_;
    MprisPosition position_;
    bool has_jumped_ = false;

    std::mutex asking_mutex_;
    std::function<void(Command)> on_command_;  ///< Empty once closed.
};

/// The name of a track on the bus: an object path.
[[nodiscard]] std::string mpris_track_id(std::size_t track);

}  // namespace cuewell
