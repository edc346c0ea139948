#pragma once

#include "live/command.h"
#include "live/live_view.h"

#include <functional>
#include <memory>
#include <string>

namespace cuewell {

/// What the desktop and the headset see of a session, and how they steer it: MPRIS2 on the session bus.
///
/// Shape:  a track is one side of a stretch. What is asked comes as a Command, on a thread of the bus.
/// Errors: none: without a bus, or with one that goes away, nothing happens.
class DesktopPlayer final : public LiveView {
public:
    /// `art`: file: address of a picture, or empty.
    DesktopPlayer(std::function<void(Command)> on_command, std::string art);
    ~DesktopPlayer() override;
    DesktopPlayer(const DesktopPlayer&) = delete;
    DesktopPlayer& operator=(const DesktopPlayer&) = delete;

    void show(const Snapshot& snapshot) override;  ///< Tells the bus what has changed; quick.
    void tell(const Happening&) override {}

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace cuewell
