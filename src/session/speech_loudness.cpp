#include "session/speech_loudness.h"

#include "speech/task_crew.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <vector>

namespace cuewell {
namespace {

/// Silence that is measured before and after what is said: longer than a moment of the meter, which is 400 ms.
constexpr Duration kAround = std::chrono::milliseconds(500);

/// How far the lines are spoken ahead of the meter, on several threads; far less than a SpeechStore keeps.
constexpr Duration kAhead = std::chrono::minutes(1);

struct Span {
    FramePosition start;
    FramePosition end;
};

/// The steps in which the meter looks at a moment, 100 ms (ITU-R BS.1770-4, as libebur128 1.2 rounds it).
class Steps {
public:
    explicit Steps(SampleRate rate) : step_((rate.hz + 5) / 10) {}

    [[nodiscard]] FramePosition before(FramePosition at) const {
        return FramePosition(std::max<std::int64_t>(at.index(), 0) / step_ * step_);
    }
    [[nodiscard]] FramePosition after(FramePosition at) const { return before(at + Frames(step_ - 1)); }
    [[nodiscard]] Frames step() const noexcept { return Frames(step_); }

private:
    std::int64_t step_;
};

/// The parts of a session in which something is said or may still be heard by the meter.
///
/// Shape: whole steps, so that the moments in them are those of the whole session; what lies between is silence.
std::vector<Span> spoken_parts(const Timeline& timeline, const Steps& steps) {
    const Frames around = to_frames(kAround, timeline.rate);
    const FramePosition end = FramePosition() + timeline.length;
    std::vector<Span> parts;
    for (const Event& event : timeline.events) {
        if (event.kind != EventKind::speech) continue;
        const Span part{steps.before(event.start - around), std::min(steps.after(event.end + around), end)};
        if (!parts.empty() && part.start <= parts.back().end) {
            parts.back().end = std::max(parts.back().end, part.end);
        } else {
            parts.push_back(part);
        }
    }
    return parts;
}

/// Has the lines of a stretch of time spoken, so that whoever reads it next finds them ready.
void speak_ahead(const PreparedSession& session, Span time, int threads, const std::function<void()>& on_wait) {
    std::set<std::size_t> numbers;
    for (const Event& event : session.timeline.events) {
        if (event.kind == EventKind::speech && event.start < time.end && event.end > time.start)
            numbers.insert(event.clip.value());
    }
    const std::vector<std::size_t> lines(numbers.begin(), numbers.end());
    const auto speak = [&](std::size_t task) { static_cast<void>(session.speech->clip(lines[task])); };
    run_tasks(lines.size(), threads, speak, [&](std::size_t, std::size_t) { on_wait(); });
}

}  // namespace

std::optional<Loudness> speech_loudness(const PreparedSession& session, const std::function<void()>& on_wait,
                                        int threads) {
    const SampleRate rate = session.timeline.rate;
    const Steps steps(rate);
    Mixer voice = voice_of(session);
    LoudnessMeter meter(rate, 1, Metering::integrated);
    std::vector<float> block(static_cast<std::size_t>(steps.step().count()));
    FramePosition ready;
    for (const Span& part : spoken_parts(session.timeline, steps)) {
        for (FramePosition at = part.start; at < part.end; at += steps.step()) {
            if (at >= ready) {
                ready = at + to_frames(kAhead, rate);
                speak_ahead(session, {at, ready}, threads, on_wait);
            }
            const Frames length = std::min(steps.step(), part.end - at);
            const auto frames = std::span(block).first(static_cast<std::size_t>(length.count()));
            voice.read(at, frames);
            meter.add(frames);
            on_wait();
        }
    }
    const Loudness loudness = meter.integrated();
    return std::isfinite(loudness.lufs()) ? std::optional(loudness) : std::nullopt;
}

}  // namespace cuewell
