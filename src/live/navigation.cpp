#include "live/navigation.h"

#include "live/whereabouts.h"

#include <algorithm>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr Duration kFirstMoments = 3s;
constexpr const char* kTheEnd = "this is the end";
constexpr const char* kSafetyFirst = "the safety words come first";

/// A moment of a session, and what it lies in.
struct Moment {
    explicit Moment(Performance& performance)
        : state(performance.coming().state), timeline(state.score->timeline()), here(whereabouts(timeline, state.at)) {}

    /// Whether the track that is numbered so has only begun.
    [[nodiscard]] bool is_new(std::size_t number) const {
        return state.at - timeline.chapters[number].start < to_frames(kFirstMoments, timeline.rate);
    }
    /// Whether the first stretch is yet to come, and the words before it are heard.
    [[nodiscard]] bool is_at_first() const { return !here.place && here.chapter == std::size_t{0}; }
    [[nodiscard]] FramePosition start_of_track() const {
        return here.chapter ? timeline.chapters[*here.chapter].start : FramePosition();
    }

    PlayState state;
    const Timeline& timeline;
    Whereabouts here;
};

}  // namespace

void Navigation::note_skipped(std::size_t stretch) {
    const std::string& name = performance_.planner().plan().stretches[stretch].stretch->name;
    if (std::ranges::find(skipped_, name) == skipped_.end()) skipped_.push_back(name);
}

Answer Navigation::go_to_stretch(std::size_t number) {
    if (!course_.go_to({number, 0})) return std::nullopt;
    const Stretch& stretch = *performance_.planner().plan().stretches[number].stretch;
    std::erase(skipped_, stretch.name);
    return stretch.title;
}

Answer Navigation::go_to(FramePosition at) {
    if (!performance_.go_to(at)) return std::nullopt;
    course_.keep_promise();
    const Moment now(performance_);
    return now.here.chapter ? now.timeline.chapters[*now.here.chapter].title : "from the beginning";
}

Answer Navigation::go_to_close() {
    const Moment now(performance_);
    const std::vector<Chapter>& chapters = now.timeline.chapters;
    if (chapters.empty() || chapters.back().place) return kTheEnd;
    return go_to(chapters.back().start);
}

Answer Navigation::next_stretch() {
    const Moment now(performance_);
    if (now.is_at_first() && course_.says_safety_first()) return kSafetyFirst;
    for (const Chapter& chapter : now.timeline.chapters) {
        if (chapter.start <= now.state.at || !chapter.place) continue;
        if (now.here.place && chapter.place->stretch == now.here.place->stretch) continue;
        const Answer answer = go_to_stretch(chapter.place->stretch);
        if (now.here.place && answer) note_skipped(now.here.place->stretch);
        return answer;
    }
    if (!now.here.place) return kTheEnd;
    const Answer answer = go_to_close();
    if (answer) note_skipped(now.here.place->stretch);
    return answer;
}

Answer Navigation::back_stretch() {
    const Moment now(performance_);
    if (!now.here.chapter) return go_to(FramePosition());
    if (!now.here.place) {
        // From the close one goes back to the last stretch of the score, whichever that is.
        for (std::size_t number = *now.here.chapter; number-- > 0;) {
            if (const auto& place = now.timeline.chapters[number].place) return go_to_stretch(place->stretch);
        }
        return go_to(FramePosition());
    }
    const std::size_t first = first_chapter_of_stretch(now.timeline, *now.here.chapter);
    if (!now.is_new(first)) return go_to_stretch(now.here.place->stretch);
    return go_to_stretch(stretch_before(now.here.place->stretch));
}

/// The stretch before that is not left out; the same one where there is none.
std::size_t Navigation::stretch_before(std::size_t stretch) const {
    for (std::size_t number = stretch; number-- > 0;) {
        if (!course_.is_left_out(number)) return number;
    }
    return stretch;
}

Answer Navigation::next_track() {
    const Moment now(performance_);
    if (!now.here.place || *now.here.chapter + 1 >= now.timeline.chapters.size()) return next_stretch();
    const Chapter& next = now.timeline.chapters[*now.here.chapter + 1];
    if (!next.place || next.place->stretch != now.here.place->stretch) return next_stretch();
    return go_to(next.start);
}

Answer Navigation::back_track() {
    const Moment now(performance_);
    if (!now.here.place || now.here.place->pass == 0) return back_stretch();
    if (!now.is_new(*now.here.chapter)) return go_to(now.start_of_track());
    const bool has_one_before = *now.here.chapter > 0 && now.timeline.chapters[*now.here.chapter - 1].place;
    return has_one_before ? go_to(now.timeline.chapters[*now.here.chapter - 1].start)
                          : go_to_stretch(now.here.place->stretch);
}

Answer Navigation::seek_by(Duration by) {
    const Moment now(performance_);
    const FramePosition end =
        now.here.chapter ? end_of_chapter(now.timeline, *now.here.chapter) : FramePosition() + now.timeline.length;
    const FramePosition wished = now.state.at + to_frames(by, performance_.rate());
    if (wished > now.state.at && now.is_at_first() && course_.says_safety_first()) return kSafetyFirst;
    return wished >= end ? next_track() : go_to(std::max(wished, now.start_of_track()));
}

Answer Navigation::seek_to(Duration at) {
    const Moment now(performance_);
    const FramePosition wished = now.start_of_track() + to_frames(at, performance_.rate());
    if (wished > now.state.at && now.is_at_first() && course_.says_safety_first()) return kSafetyFirst;
    return go_to(wished);
}

}  // namespace cuewell
