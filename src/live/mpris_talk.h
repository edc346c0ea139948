#pragma once

#include "live/bus_talk.h"
#include "live/mpris_player.h"

#include <memory>

namespace cuewell {

/// Shows a player on the session bus, as org.mpris.MediaPlayer2.cuewell. Null where this build knows no bus.
[[nodiscard]] std::unique_ptr<BusTalk> make_mpris_talk(const std::shared_ptr<MprisPlayer>& player);

}  // namespace cuewell
