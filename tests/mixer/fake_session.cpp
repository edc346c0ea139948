#include "fake_session.h"

#include <algorithm>
#include <random>

namespace cuewell::test {

std::shared_ptr<const Clip> FakeClips::clip(std::size_t index) {
    ++asked[index];
    auto made = std::make_shared<const Clip>(clips.at(index));
    given_.emplace_back(index, made);
    return made;
}

std::set<std::size_t> FakeClips::held() const {
    std::set<std::size_t> result;
    for (const auto& [index, clip] : given_) {
        if (!clip.expired()) result.insert(index);
    }
    return result;
}

namespace {

Clip drawn_clip(std::mt19937& random, std::size_t length) {
    Clip clip{SampleRate{48'000}, std::vector<float>(length)};
    for (float& sample : clip.samples) sample = static_cast<float>(random() % 20'001) / 10'000.0F - 1.0F;
    return clip;
}

}  // namespace

FakeSession::FakeSession(std::uint64_t seed) {
    std::mt19937 random(static_cast<std::uint32_t>(seed));
    timeline.rate = SampleRate{48'000};
    for (int i = 0; i < 12; ++i) speech.clips.push_back(drawn_clip(random, 50 + random() % 3'000));
    for (int i = 0; i < 3; ++i) chimes.clips.push_back(drawn_clip(random, 2'000 + random() % 6'000));
    FramePosition at(static_cast<std::int64_t>(random() % 500));
    for (std::size_t line = 0; line < speech.clips.size(); ++line) {
        add(EventKind::speech, line, at);
        at += speech.clips[line].length() + Frames(static_cast<std::int64_t>(random() % 1'000));
        // Chimes ring on under the words that follow, and into the next chime.
        if (line % 3 == 0) add(EventKind::chime, line % 2, at);
        if (line % 4 == 0) add(EventKind::chime, 2, at + Frames(100));
    }
    Event hold;
    hold.kind = EventKind::hold;
    hold.start = FramePosition(10);
    hold.end = at;
    timeline.events.push_back(hold);
    Event count = hold;
    count.kind = EventKind::count;
    count.clip = 0;
    timeline.events.push_back(count);
    std::stable_sort(timeline.events.begin(), timeline.events.end(),
                     [](const Event& a, const Event& b) { return a.start < b.start; });
    // The last chime is cut by the end of the session.
    timeline.length = at - FramePosition();
}

void FakeSession::add(EventKind kind, std::size_t clip, FramePosition start) {
    Event event;
    event.kind = kind;
    event.clip = clip;
    event.start = start;
    event.end = start + (kind == EventKind::speech ? speech : chimes).clips.at(clip).length();
    timeline.events.push_back(event);
}

std::vector<float> FakeSession::by_definition(bool with_speech, bool with_chimes) const {
    std::vector<float> result(static_cast<std::size_t>(timeline.length.count()), 0.0F);
    for (const Event& event : timeline.events) {
        const bool is_speech = event.kind == EventKind::speech;
        if (!(is_speech && with_speech) && !(event.kind == EventKind::chime && with_chimes)) continue;
        const Clip& clip = (is_speech ? speech : chimes).clips.at(*event.clip);
        for (std::size_t i = 0; i < clip.samples.size(); ++i) {
            const std::size_t at = static_cast<std::size_t>(event.start.index()) + i;
            if (at < result.size()) result[at] += clip.samples[i];
        }
    }
    return result;
}

}  // namespace cuewell::test
