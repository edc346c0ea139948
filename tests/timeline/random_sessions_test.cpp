#include "timeline/random_session.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

namespace cuewell {
namespace {

constexpr std::uint32_t kSessions = 1'000;

bool is_span(EventKind kind) {
    return kind == EventKind::hold || kind == EventKind::count || kind == EventKind::breath;
}

/// The events that stand in no other, which follow one upon the other.
std::vector<Event> outer_events(const Timeline& timeline) {
    std::vector<Event> outer;
    FramePosition covered;
    for (const Event& event : timeline.events) {
        if (!outer.empty() && is_span(outer.back().kind) && event.start < covered) continue;
        outer.push_back(event);
        covered = event.end;
    }
    return outer;
}

/// What is wrong with a timeline, in words; empty where nothing is.
class Judge {
public:
    explicit Judge(const RandomSession& session)
        : session_(session), timeline_(schedule_of(session)), outer_(outer_events(timeline_)) {}

    std::string judge() {
        hears_the_scripts();
        is_sorted();
        follows_without_a_gap();
        never_overlaps();
        keeps_inside();
        holds_are_surrounded();
        stretches_stand_together();
        sides_are_equal();
        chapters_are_sound();
        return verdict_;
    }

private:
    void expect(bool fine, const std::string& what) {
        if (!fine) verdict_ += what + "\n";
    }

    void hears_the_scripts() {
        const std::vector<std::string> heard = heard_of_scripts(timeline_);
        const auto [here, there] = std::ranges::mismatch(heard, session_.expected);
        const std::string wrong = here == heard.end() ? "nothing" : *here;
        const std::string right = there == session_.expected.end() ? "nothing" : *there;
        expect(heard == session_.expected, "heard \"" + wrong + "\" and not \"" + right + "\"");
    }

    void is_sorted() { expect(std::ranges::is_sorted(timeline_.events, {}, &Event::start), "events are not sorted"); }

    void follows_without_a_gap() {
        FramePosition at;
        Frames sum;
        for (const Event& event : outer_) {
            expect(event.start == at, "a gap or an overlap at frame " + std::to_string(event.start.index()));
            at = event.end;
            sum += event.end - event.start;
        }
        expect(sum == timeline_.length, "the length is not the sum");
    }

    void never_overlaps() {
        FramePosition silent_from;
        for (const Event& event : timeline_.events) {
            if (event.kind != EventKind::speech) continue;
            expect(event.start >= silent_from, "speech over speech: " + event.text);
            silent_from = event.end;
        }
    }

    void keeps_inside() {
        const Event* span = nullptr;
        for (const Event& event : timeline_.events) {
            const bool inside = span != nullptr && event.start < span->end;
            if (inside) {
                expect(event.end <= span->end, "sounds out of its span: " + event.text);
                const bool same =
                    event.side == span->side && event.stretch == span->stretch && event.round == span->round;
                expect(same, "another context in a span");
            } else if (is_span(event.kind)) {
                span = &event;
            }
        }
    }

    void holds_are_surrounded() {
        for (std::size_t at = 0; at < outer_.size(); ++at) {
            if (outer_[at].kind != EventKind::hold) continue;
            const bool ended = at + 1 < outer_.size() && sounds(outer_[at + 1]);
            expect(ended, "nothing ends a hold");
            if (ended) expect(outer_[at + 1].stretch == outer_[at].stretch, "a hold is ended by another stretch");
            const bool is_minimal = session_.delivery.guidance == Guidance::minimal && outer_[at].stretch;
            expect(at > 0 && (!is_minimal || sounds(outer_[at - 1])), "nothing begins a hold");
            expect(at > 0 && !is_gap(outer_[at - 1]), "a gap before a hold");
        }
    }

    static bool sounds(const Event& event) { return event.kind == EventKind::speech || event.kind == EventKind::chime; }

    bool is_gap(const Event& event) const {
        const Frames length = event.end - event.start;
        const auto lasts = [&](Duration gap) {
            return length == to_frames(scaled(gap, session_.delivery.pace), session_.rate);
        };
        return event.kind == EventKind::pause && (lasts(kOddSentenceGap) || lasts(kOddParagraphGap));
    }

    void stretches_stand_together() {
        std::size_t runs = 0;
        std::optional<std::string> before;
        for (const Event& event : timeline_.events) {
            if (event.stretch && event.stretch != before) ++runs;
            before = event.stretch;
            expect(event.stretch.has_value() || !event.side, "a side without a stretch");
        }
        expect(runs == session_.routine.routine.items.size(), "the events of a stretch are apart");
    }

    void sides_are_equal() {
        std::map<std::pair<std::string, Side>, std::vector<Frames>> holds;
        for (const Event& event : timeline_.events) {
            if (event.kind == EventKind::hold && event.side)
                holds[{*event.stretch, *event.side}].push_back(length_of(event));
        }
        for (const auto& [place, lengths] : holds) {
            const auto opposite = holds.find({place.first, other(place.second)});
            expect(opposite != holds.end() && opposite->second == lengths, "the sides of " + place.first + " differ");
        }
    }

    void chapters_are_sound() {
        const std::vector<Chapter>& chapters = timeline_.chapters;
        for (std::size_t at = 0; at < chapters.size(); ++at) {
            const FramePosition end =
                at + 1 < chapters.size() ? chapters[at + 1].start : FramePosition(0) + timeline_.length;
            expect(chapters[at].start < end, "an empty chapter");
            const auto starts_here = [&](const Event& event) { return event.start == chapters[at].start; };
            expect(std::ranges::any_of(outer_, starts_here), "a chapter within an event");
            std::optional<Side> side;
            std::optional<std::string> stretch;
            for (const Event& event : timeline_.events) {
                if (event.start < chapters[at].start || event.start >= end) continue;
                expect(!event.side || !side || side == event.side, "two sides in a chapter");
                expect(!event.stretch || !stretch || stretch == event.stretch, "two stretches in a chapter");
                if (event.side) side = event.side;
                if (event.stretch) stretch = event.stretch;
            }
        }
    }

    const RandomSession& session_;
    const Timeline timeline_;
    const std::vector<Event> outer_;
    std::string verdict_;
};

TEST_CASE("sessions made up by chance keep every promise of the clock") {
    for (std::uint32_t seed = 1; seed <= kSessions; ++seed) {
        const RandomSession session = random_session(seed);
        const std::string verdict = Judge(session).judge();
        INFO("seed " << seed << "\n" << session.scripts);
        REQUIRE(verdict == "");
    }
}

TEST_CASE("sessions made up by chance are of every kind") {
    std::map<EventKind, int> kinds;
    std::map<Guidance, int> guidances;
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        const RandomSession session = random_session(seed);
        ++guidances[session.delivery.guidance];
        for (const Event& event : schedule_of(session).events) ++kinds[event.kind];
    }
    CHECK(kinds.size() == 7);
    CHECK(guidances.size() == 3);
}

TEST_CASE("both ways of fitting words lay out the same holds") {
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        RandomSession session = random_session(seed);
        session.fit = Fit::strict;
        const std::vector<std::string> strict = heard_of_scripts(schedule_of(session));
        session.fit = Fit::yield;
        CHECK(heard_of_scripts(schedule_of(session)) == strict);
    }
}

}  // namespace
}  // namespace cuewell
