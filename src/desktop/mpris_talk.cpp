#include "desktop/mpris_talk.h"

#include "desktop/connected_talk.h"

#include <fmt/format.h>
#include <sdbus-c++/sdbus-c++.h>

#include <unistd.h>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

using Strings = std::vector<std::string>;
using Metadata = std::map<std::string, sdbus::Variant>;

constexpr auto kPath = "/org/mpris/MediaPlayer2";
constexpr auto kRoot = "org.mpris.MediaPlayer2";
constexpr auto kPlayer = "org.mpris.MediaPlayer2.Player";
constexpr auto kName = "org.mpris.MediaPlayer2.cuewell";

sdbus::Error not_supported(const std::string& what) {
    return {"org.freedesktop.DBus.Error.NotSupported", "Cuewell does not " + what};
}

void accept(bool is_sound, const std::string& what) {
    if (!is_sound) throw sdbus::Error("org.freedesktop.DBus.Error.InvalidArgs", "this is no " + what);
}

Metadata metadata_of(const MprisFacts& facts, const std::string& art) {
    Metadata metadata;
    if (facts.track == 0) return metadata;
    metadata["mpris:trackid"] = sdbus::Variant(sdbus::ObjectPath(mpris_track_id(facts.track)));
    metadata["mpris:length"] = sdbus::Variant(std::int64_t{facts.length.count()});
    metadata["xesam:title"] = sdbus::Variant(facts.title);
    metadata["xesam:album"] = sdbus::Variant(facts.session);
    metadata["xesam:artist"] = sdbus::Variant(Strings{"Cuewell"});
    if (!art.empty()) metadata["mpris:artUrl"] = sdbus::Variant(art);
    return metadata;
}

class MprisTalk final : public ConnectedTalk<sdbus::IConnection> {
public:
    explicit MprisTalk(std::shared_ptr<MprisPlayer> player) : player_(std::move(player)) {}

    void open() override {
        sdbus::IConnection& connection = connect(sdbus::createSessionBusConnection());
        object_ = sdbus::createObject(connection, kPath);
        register_root();
        register_methods();
        register_abilities();
        register_state();
        object_->finishRegistration();
        static_cast<void>(player_->take_news());
        request_name(connection);
    }

    void speak() override {
        const MprisNews news = player_->take_news();
        if (!news.changed.empty()) object_->emitPropertiesChangedSignal(kPlayer, news.changed);
        if (news.seeked)
            object_->emitSignal("Seeked").onInterface(kPlayer).withArguments(std::int64_t{news.seeked->count()});
    }

private:
    static void request_name(sdbus::IConnection& connection) {
        try {
            connection.requestName(kName);
        } catch (const sdbus::Error&) {
            // Another session plays already.
            connection.requestName(fmt::format("{}.instance{}", kName, ::getpid()));
        }
    }

    template <typename Value>
    void constant(const char* interface, const std::string& name, const Value& value) {
        object_->registerProperty(name)
            .onInterface(interface)
            .withGetter([value] { return value; })
            .withUpdateBehavior(sdbus::Flags::CONST_PROPERTY_VALUE);
    }

    template <typename Value>
    void fact(const std::string& name, Value MprisFacts::* member) {
        object_->registerProperty(name).onInterface(kPlayer).withGetter(
            [this, member] { return player_->facts().*member; });
    }

    template <typename Ask>
    void method(const char* interface, const std::string& name, Ask ask) {
        object_->registerMethod(name).onInterface(interface).implementedAs(std::move(ask));
    }

    void register_root() {
        constant(kRoot, "CanQuit", true);
        constant(kRoot, "CanRaise", false);
        constant(kRoot, "HasTrackList", false);
        constant(kRoot, "Identity", std::string("Cuewell"));
        constant(kRoot, "DesktopEntry", std::string("cuewell"));
        constant(kRoot, "SupportedUriSchemes", Strings());
        constant(kRoot, "SupportedMimeTypes", Strings());
        method(kRoot, "Raise", [] {});
        method(kRoot, "Quit", [this] { player_->ask(command::Quit{}); });
    }

    void register_methods() {
        method(kPlayer, "Next", [this] { player_->ask(command::NextTrack{}); });
        method(kPlayer, "Previous", [this] { player_->ask(command::BackTrack{}); });
        method(kPlayer, "Pause", [this] { player_->ask(command::Pause{}); });
        method(kPlayer, "PlayPause", [this] { player_->ask(command::TogglePause{}); });
        method(kPlayer, "Stop", [this] { player_->ask(command::Quit{}); });
        method(kPlayer, "Play", [this] { player_->ask(command::Resume{}); });
        object_->registerMethod("Seek").onInterface(kPlayer).withInputParamNames("Offset").implementedAs(
            [this](std::int64_t offset) { player_->seek(offset); });
        object_->registerMethod("SetPosition")
            .onInterface(kPlayer)
            .withInputParamNames("TrackId", "Position")
            .implementedAs(
                [this](const sdbus::ObjectPath& track, std::int64_t at) { player_->set_position(track, at); });
        object_->registerMethod("OpenUri").onInterface(kPlayer).withInputParamNames("Uri").implementedAs(
            [](const std::string&) { throw not_supported("open addresses"); });
        object_->registerSignal("Seeked").onInterface(kPlayer).withParameters<std::int64_t>("Position");
    }

    void register_abilities() {
        constant(kPlayer, "MinimumRate", kLeastRate);
        constant(kPlayer, "MaximumRate", kMostRate);
        constant(kPlayer, "CanControl", true);
        fact("CanGoNext", &MprisFacts::can_go_next);
        fact("CanGoPrevious", &MprisFacts::can_go_previous);
        fact("CanPlay", &MprisFacts::can_play);
        fact("CanPause", &MprisFacts::can_play);
        fact("CanSeek", &MprisFacts::can_seek);
    }

    void register_state() {
        fact("PlaybackStatus", &MprisFacts::status);
        object_->registerProperty("Metadata").onInterface(kPlayer).withGetter([this] {
            return metadata_of(player_->facts(), player_->art());
        });
        object_->registerProperty("Position")
            .onInterface(kPlayer)
            .withGetter([this] { return std::int64_t{player_->position().count()}; })
            .withUpdateBehavior(sdbus::Flags::EMITS_NO_SIGNAL);
        object_->registerProperty("Rate")
            .onInterface(kPlayer)
            .withGetter([this] { return player_->facts().rate; })
            .withSetter([this](const double& rate) { accept(player_->set_rate(rate), "rate"); });
        object_->registerProperty("Volume")
            .onInterface(kPlayer)
            .withGetter([this] { return player_->facts().volume; })
            .withSetter([this](const double& volume) { accept(player_->set_volume(volume), "volume"); });
        object_->registerProperty("LoopStatus")
            .onInterface(kPlayer)
            .withGetter([] { return std::string("None"); })
            .withSetter([](const std::string& status) {
                if (status != "None") throw not_supported("play in a loop");
            });
        object_->registerProperty("Shuffle")
            .onInterface(kPlayer)
            .withGetter([] { return false; })
            .withSetter([](const bool& wished) {
                if (wished) throw not_supported("shuffle");
            });
    }

    std::shared_ptr<MprisPlayer> player_;
    std::unique_ptr<sdbus::IObject> object_;
};

}  // namespace

std::unique_ptr<BusTalk> make_mpris_talk(const std::shared_ptr<MprisPlayer>& player) {
    return std::make_unique<MprisTalk>(player);
}

}  // namespace cuewell
