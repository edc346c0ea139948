#include "desktop/desktop_player.h"

#include "desktop/bus_thread.h"
#include "desktop/mpris_talk.h"

#include <utility>

namespace cuewell {

class DesktopPlayer::Parts {
public:
    Parts(std::function<void(Command)> on_command, std::string art)
        : player_(std::make_shared<MprisPlayer>(std::move(on_command), std::move(art))),
          thread_(make_mpris_talk(player_)) {}
    // The thread may be left behind, stuck in a bus that does not answer: from here on it asks for nothing.
    ~Parts() { player_->close(); }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    void show(const Snapshot& snapshot) {
        if (player_->show(snapshot)) thread_.wake();
    }

private:
    std::shared_ptr<MprisPlayer> player_;
    BusThread thread_;
};

DesktopPlayer::DesktopPlayer(std::function<void(Command)> on_command, std::string art)
    : parts_(std::make_unique<Parts>(std::move(on_command), std::move(art))) {}

DesktopPlayer::~DesktopPlayer() = default;

void DesktopPlayer::show(const Snapshot& snapshot) { parts_->show(snapshot); }

}  // namespace cuewell
