#include "session/speech_loudness.h"

#include "base/start_thread.h"
#include "speech/task_crew.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <future>
#include <set>
#include <span>
#include <vector>

namespace cuewell {
namespace {

/// Silence that is measured before and after what is said: longer than a moment of the meter, which is 400 ms.
constexpr Duration kAround = std::chrono::milliseconds(500);

/// What is spoken in one go, on several threads; with what is measured meanwhile, less than a SpeechStore keeps.
constexpr Duration kAhead = std::chrono::seconds(30);

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

/// Has lines spoken before they are asked for, while those before them are measured.
class LinesAhead {
public:
    LinesAhead(const PreparedSession& session, int threads) : session_(session), threads_(threads) { start(); }

    /// Waits until what is said at a place is spoken.
    void await(FramePosition at, const OnWait& on_wait) {
        using namespace std::chrono_literals;
        while (at >= ready_) {
            while (coming_.wait_for(20ms) != std::future_status::ready) on_wait();
            coming_.get();
            ready_ = end_of_coming();
            start();
        }
    }

private:
    [[nodiscard]] FramePosition end_of_coming() const { return ready_ + to_frames(kAhead, session_.timeline.rate); }

    void start() {
        std::set<std::size_t> numbers;
        for (const Event& event : session_.timeline.events) {
            if (event.kind == EventKind::speech && event.start < end_of_coming() && event.end > ready_)
                numbers.insert(event.clip.value());
        }
        coming_ = start_work([this, lines = std::vector(numbers.begin(), numbers.end())] {
            const auto speak = [&](std::size_t task) { static_cast<void>(session_.speech->clip(lines[task])); };
            run_tasks(lines.size(), threads_, speak, {});
        });
    }

    const PreparedSession& session_;
    int threads_;
    FramePosition ready_;
    std::future<void> coming_;  ///< What is said from `ready_` on.
};

}  // namespace

std::optional<Loudness> speech_loudness(const PreparedSession& session, const OnWait& on_wait, int threads) {
    const SampleRate rate = session.timeline.rate;
    const Steps steps(rate);
    Mixer voice = voice_of(session);
    LoudnessMeter meter(rate, 1, Metering::integrated);
    std::vector<float> block(static_cast<std::size_t>(steps.step().count()));
    LinesAhead lines(session, threads);
    for (const Span& part : spoken_parts(session.timeline, steps)) {
        for (FramePosition at = part.start; at < part.end; at += steps.step()) {
            lines.await(at, on_wait);
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
