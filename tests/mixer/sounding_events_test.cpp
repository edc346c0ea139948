#include "mixer/sounding_events.h"

#include "fake_session.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <vector>

namespace cuewell {
namespace {

TEST_CASE("every sound that overlaps a span is found, in order, whatever the span") {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        const test::FakeSession session(seed);
        const SoundingEvents sounds(session.timeline, {});
        for (std::int64_t from = -700; from < session.timeline.length.count() + 700; from += 331) {
            for (const std::int64_t length : {1, 50, 4'096}) {
                const FramePosition start(from);
                const FramePosition end(from + length);
                std::vector<std::size_t> wanted;
                for (const Event& event : session.timeline.events) {
                    const bool heard = event.kind == EventKind::speech || event.kind == EventKind::chime;
                    if (heard && event.start < end && event.end > start) wanted.push_back(*event.clip);
                }
                std::vector<std::size_t> found;
                for (const SoundingEvent& sound : sounds.near(start, end)) {
                    if (sound.start < end && sound.end > start) found.push_back(sound.clip);
                }
                REQUIRE(found == wanted);
            }
        }
    }
}

TEST_CASE("spans that are counts or holds make no sound, even with a clip") {
    Timeline timeline;
    Event count;
    count.kind = EventKind::count;
    count.clip = 0;
    count.end = FramePosition(1'000);
    timeline.events.push_back(count);
    Event silent;
    silent.kind = EventKind::speech;
    silent.end = FramePosition(1'000);
    timeline.events.push_back(silent);
    CHECK(SoundingEvents(timeline, {}).near(FramePosition(0), FramePosition(1'000)).empty());
}

TEST_CASE("in a long session few sounds are looked at for a block") {
    Timeline timeline;
    for (std::int64_t i = 0; i < 10'000; ++i) {
        Event event;
        event.kind = EventKind::speech;
        event.clip = static_cast<std::size_t>(i);
        event.start = FramePosition(i * 48'000);
        event.end = event.start + Frames(40'000);
        timeline.events.push_back(event);
    }
    const SoundingEvents sounds(timeline, {});
    CHECK(sounds.near(FramePosition(240'000'000), FramePosition(240'004'096)).size() <= 2);
    CHECK(sounds.near(FramePosition(0), FramePosition(480'000'000)).size() == 10'000);
}

TEST_CASE("a timeline without events has no sounds") {
    CHECK(SoundingEvents(Timeline{}, {}).near(FramePosition(0), FramePosition(1'000)).empty());
}

}  // namespace
}  // namespace cuewell
