#pragma once

#include "base/time.h"

#include <cstddef>
#include <variant>

namespace cuewell {

/// What a listener can ask of a running session, by a key, from a headset or from the desktop.
namespace command {

struct Pause {};
struct Resume {};
struct TogglePause {};
struct NextStretch {};  ///< Skips what is left of a stretch, on both sides.
struct BackStretch {};  ///< Repeats a stretch from its beginning; in its first 3 s, the one before.
struct NextTrack {};    ///< As NextStretch, but to the other side where that is still to come.
struct BackTrack {};    ///< As BackStretch, but of one side.
struct RepeatCue {};    ///< What was said last, once more.
struct LongerHold {};   ///< The hold that runs lasts 10 s longer.
struct EndHold {};      ///< The hold that runs ends now.
struct Slower {};
struct Faster {};
struct SetPace {
    Scale pace;  ///< Of pauses, as `--pace`.
};
struct Louder {};
struct Quieter {};
struct SetVolume {
    double factor = 1.0;  ///< Linear, from 0; 1 is as loud as the file.
};
struct ToggleAmbience {};
struct TellTimeLeft {};
struct SeekBy {
    Duration by{};  ///< Within the track; before its beginning is its beginning, beyond its end the next track.
};
struct SeekTo {
    std::size_t track = 0;  ///< As Track::number: passed over where another one runs by now.
    Duration at{};
};
struct ReopenOutput {};  ///< Opens the default output, which may be another one by now.
struct AskHelp {};
struct AskQuit {};  ///< A second one within 5 s is Quit.
struct Quit {};     ///< Ends the session now; it can be resumed.

}  // namespace command

using Command =
    std::variant<command::Pause, command::Resume, command::TogglePause, command::NextStretch, command::BackStretch,
                 command::NextTrack, command::BackTrack, command::RepeatCue, command::LongerHold, command::EndHold,
                 command::Slower, command::Faster, command::SetPace, command::Louder, command::Quieter,
                 command::SetVolume, command::ToggleAmbience, command::TellTimeLeft, command::SeekBy, command::SeekTo,
                 command::ReopenOutput, command::AskHelp, command::AskQuit, command::Quit>;

/// Whether a command is one of these.
template <typename... Wishes>
[[nodiscard]] bool is_any(const Command& command) noexcept {
    return (std::holds_alternative<Wishes>(command) || ...);
}

}  // namespace cuewell
