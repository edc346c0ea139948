#include "live/reporter.h"

#include "base/duration_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr auto kNoteStays = 6s;
/// What began before a jump's target is not told.
constexpr Duration kGraceAtJump = 300ms;
constexpr Duration kGoesOn = 2s;

LiveMode mode_of(const PlayState& heard, bool is_unfinished) {
    switch (heard.stage) {
        case PlayState::Stage::waking: {
            // An output that came back in a pause is woken, too.
            const bool has_begun = heard.listened > Frames();
            return has_begun && heard.is_paused() ? LiveMode::paused : LiveMode::waking;
        }
        case PlayState::Stage::playing: return LiveMode::playing;
        case PlayState::Stage::paused: return LiveMode::paused;
        case PlayState::Stage::closing:
        case PlayState::Stage::over: break;
    }
    if (!is_unfinished) return LiveMode::over;
    return heard.is_paused() ? LiveMode::paused : LiveMode::playing;
}

WatchedSpan::Kind kind_of(EventKind kind) {
    switch (kind) {
        case EventKind::hold: return WatchedSpan::Kind::hold;
        case EventKind::rest: return WatchedSpan::Kind::rest;
        case EventKind::count: return WatchedSpan::Kind::count;
        case EventKind::breath: return WatchedSpan::Kind::breath;
        default: return WatchedSpan::Kind::pause;
    }
}

bool is_told(EventKind kind) { return kind != EventKind::pause && kind != EventKind::chime; }

}  // namespace

Reporter::Reporter(std::vector<LiveView*> views, LiveClocks clocks)
    : views_(std::move(views)), clocks_(std::move(clocks)) {}

void Reporter::tell(Happening::Kind kind, const std::string& text) {
    if (text.empty()) return;
    if (kind == Happening::Kind::answer || kind == Happening::Kind::trouble) {
        note_ = text;
        note_since_ = clocks_.uptime();
    }
    for (LiveView* const view : views_) view->tell({kind, elapsed_, text});
}

std::string Reporter::track_of(const PlayState& heard) {
    if (!heard.score) return {};
    const auto chapter = whereabouts(heard.score->timeline(), heard.at).chapter;
    return chapter ? heard.score->timeline().chapters[*chapter].title : std::string();
}

void Reporter::tell_event(const Event& event, SampleRate rate) {
    if (event.kind == EventKind::speech) return tell(Happening::Kind::said, event.text);
    const Duration length = to_duration(event.end - event.start, rate);
    tell(Happening::Kind::span, fmt::format("{} {}", to_name(event.kind), to_script_text(length)));
}

/// Tells what began since it was last asked, as it is heard.
void Reporter::tell_passed(const PlayState& heard) {
    const Timeline& timeline = heard.score->timeline();
    const Frames grace = to_frames(kGraceAtJump, timeline.rate);
    const bool goes_on = told_to_ && heard.at >= *told_to_ && heard.at - *told_to_ < to_frames(kGoesOn, timeline.rate);
    // What was heard before anybody looked is told too.
    const FramePosition from = goes_on ? *told_to_ : (told_to_ ? heard.at : FramePosition()) - grace;
    if (goes_on && heard.at == *told_to_) return;
    const auto is_new = [&](FramePosition start) { return start > from && start <= heard.at; };
    for (const Chapter& chapter : timeline.chapters) {
        if (is_new(chapter.start)) tell(Happening::Kind::track, chapter.title);
    }
    auto event = std::ranges::upper_bound(timeline.events, from, {}, &Event::start);
    for (; event != timeline.events.end() && event->start <= heard.at; ++event) {
        if (is_told(event->kind)) tell_event(*event, timeline.rate);
    }
    told_to_ = heard.at;
}

Track Reporter::track(const PlayState& heard, const Whereabouts& here) {
    const Timeline& timeline = heard.score->timeline();
    const FramePosition start = here.chapter ? timeline.chapters[*here.chapter].start : FramePosition();
    const FramePosition end = here.chapter                ? end_of_chapter(timeline, *here.chapter)
                              : timeline.chapters.empty() ? FramePosition() + timeline.length
                                                          : timeline.chapters.front().start;
    const std::string title = here.chapter ? timeline.chapters[*here.chapter].title : std::string();
    const Duration at = to_duration(std::max(Frames(), heard.at - start), timeline.rate);
    const bool begins_again = at + kGoesOn < track_at_ && at < kGoesOn;
    if (track_number_ == 0 || title != track_title_ || begins_again) ++track_number_;
    track_title_ = title;
    track_at_ = at;
    return {track_number_, title, to_duration(end - start, timeline.rate), at};
}

void Reporter::report(const PlayState& heard, const Standing& standing) {
    Snapshot shown;
    shown.mode = mode_of(heard, standing.is_unfinished);
    shown.is_whole = !standing.is_unfinished;
    shown.has_output = standing.has_output;
    shown.has_ambience = standing.has_ambience;
    shown.plays_ambience = standing.has_ambience && heard.bed.goal() > 0.0F;
    shown.pace = standing.pace;
    shown.volume = heard.volume.goal();
    if (heard.score) {
        const Timeline& timeline = heard.score->timeline();
        const Whereabouts here = whereabouts(timeline, heard.at);
        elapsed_ = standing.listened_before + to_duration(heard.listened, timeline.rate);
        shown.session = timeline.title;
        shown.track = track(heard, here);
        if (here.said != nullptr) shown.said = here.said->text;
        if (here.span != nullptr) {
            shown.span =
                WatchedSpan{kind_of(here.span->kind), to_duration(here.span->end - here.span->start, timeline.rate),
                            to_duration(here.span->end - heard.at, timeline.rate)};
        }
        const std::size_t next = here.chapter ? *here.chapter + 1 : 0;
        if (next < timeline.chapters.size()) shown.next = timeline.chapters[next].title;
        shown.left =
            to_duration(std::max(Frames(), heard.score->end() - heard.at) + heard.standstill_left(), timeline.rate);
    }
    shown.elapsed = elapsed_;
    shown.end = clocks_.wall() + std::chrono::duration_cast<std::chrono::system_clock::duration>(shown.left);
    shown.must_end_then =
        standing.promised_end && std::chrono::abs(shown.end - *standing.promised_end) <= kPromiseIsKept;
    if (heard.score && heard.stage != PlayState::Stage::waking) tell_passed(heard);
    if (clocks_.uptime() - note_since_ < kNoteStays) shown.note = note_;
    for (LiveView* const view : views_) view->show(shown);
}

}  // namespace cuewell
