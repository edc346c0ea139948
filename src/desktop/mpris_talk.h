#pragma once

#include "desktop/bus_talk.h"
#include "desktop/mpris_player.h"

#include <memory>

namespace cuewell {

/// Shows a player on the session bus, as org.mpris.MediaPlayer2.cuewell. Null where this build knows no bus.
[[nodiscard]] std::unique_ptr<BusTalk> make_mpris_talk(const std::shared_ptr<MprisPlayer>& player);

}  // namespace cuewell
