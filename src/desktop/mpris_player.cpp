#include "desktop/mpris_player.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cuewell {
namespace {

/// Far more than any track lasts, and far from where microseconds overflow.
constexpr Duration kLongestSeek = std::chrono::hours(24);

double rate_of(Scale pace) {
    const double rate = 1.0 / pace.factor;
    return std::isnan(rate) ? 1.0 : std::clamp(rate, kLeastRate, kMostRate);
}

std::string status_of(LiveMode mode) {
    switch (mode) {
        case LiveMode::waking:
        case LiveMode::playing: return "Playing";
        case LiveMode::paused: return "Paused";
        case LiveMode::over: break;
    }
    return "Stopped";
}

MprisFacts facts_of(const Snapshot& snapshot) {
    MprisFacts facts;
    const bool is_over = snapshot.mode == LiveMode::over;
    const bool has_track = snapshot.track.number > 0 && !is_over;
    facts.status = status_of(snapshot.mode);
    facts.rate = rate_of(snapshot.pace);
    facts.volume = snapshot.volume;
    facts.track = snapshot.track.number;
    facts.title = snapshot.track.title;
    facts.session = snapshot.session;
    facts.length = snapshot.track.length;
    facts.can_go_next = !is_over && (!snapshot.is_whole || !snapshot.next.empty());
    facts.can_go_previous = has_track;
    facts.can_play = !is_over;
    facts.can_seek = has_track;
    return facts;
}

std::vector<std::string> changes(const MprisFacts& old, const MprisFacts& now) {
    std::vector<std::string> names;
    const auto name_if = [&](bool has_changed, const char* name) {
        if (has_changed) names.emplace_back(name);
    };
    name_if(old.status != now.status, "PlaybackStatus");
    name_if(old.rate != now.rate, "Rate");
    name_if(old.volume != now.volume, "Volume");
    name_if(old.track != now.track || old.title != now.title || old.session != now.session || old.length != now.length,
            "Metadata");
    name_if(old.can_go_next != now.can_go_next, "CanGoNext");
    name_if(old.can_go_previous != now.can_go_previous, "CanGoPrevious");
    name_if(old.can_play != now.can_play, "CanPlay");
    name_if(old.can_play != now.can_play, "CanPause");
    name_if(old.can_seek != now.can_seek, "CanSeek");
    return names;
}

}  // namespace

std::string mpris_track_id(std::size_t track) { return fmt::format("/org/cuewell/track/{}", track); }

MprisPlayer::MprisPlayer(std::function<void(Command)> on_command, std::string art, Clock clock)
    : art_(std::move(art)), clock_(std::move(clock)), on_command_(std::move(on_command)) {}

bool MprisPlayer::show(const Snapshot& snapshot) {
    MprisFacts facts = facts_of(snapshot);
    const Track& track = snapshot.track;
    const MprisPosition::Moment now = clock_();
    const std::lock_guard lock(state_mutex_);
    facts_ = std::move(facts);
    const bool runs = snapshot.mode == LiveMode::playing;
    if (position_.set({track.number, track.at, track.length, runs, facts_.rate}, now)) has_jumped_ = true;
    return has_jumped_ || facts_ != told_;
}

MprisFacts MprisPlayer::facts() const {
    const std::lock_guard lock(state_mutex_);
    return facts_;
}

Duration MprisPlayer::position() const {
    const std::lock_guard lock(state_mutex_);
    return position_.at(clock_());
}

MprisNews MprisPlayer::take_news() {
    const std::lock_guard lock(state_mutex_);
    MprisNews news{changes(told_, facts_), std::nullopt};
    told_ = facts_;
    if (std::exchange(has_jumped_, false)) news.seeked = position_.at(clock_());
    return news;
}

void MprisPlayer::ask(const Command& command) {
    const std::lock_guard lock(asking_mutex_);
    if (!on_command_) return;
    try {
        on_command_(command);
    } catch (...) {
        // It would go through a library in C, and end the program.
    }
}

void MprisPlayer::seek(std::int64_t microseconds) {
    ask(command::SeekBy{std::clamp(Duration(microseconds), -kLongestSeek, kLongestSeek)});
}

void MprisPlayer::set_position(std::string_view track_id, std::int64_t microseconds) {
    const MprisFacts now = facts();
    const Duration at(microseconds);
    if (!now.can_seek || track_id != mpris_track_id(now.track) || at < Duration::zero() || at > now.length) return;
    ask(command::SeekTo{now.track, at});
}

bool MprisPlayer::set_rate(double rate) {
    if (!std::isfinite(rate)) return false;
    if (rate == 0.0) {
        ask(command::Pause{});
    } else {
        ask(command::SetPace{{1.0 / std::clamp(rate, kLeastRate, kMostRate)}});
    }
    return true;
}

bool MprisPlayer::set_volume(double volume) {
    if (!std::isfinite(volume)) return false;
    ask(command::SetVolume{std::max(0.0, volume)});
    return true;
}

void MprisPlayer::close() {
    const std::lock_guard lock(asking_mutex_);
    on_command_ = nullptr;
}

}  // namespace cuewell
