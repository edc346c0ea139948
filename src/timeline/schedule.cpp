#include "timeline/schedule.h"

#include "timeline/cue_length.h"
#include "timeline/hold_fit.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Walks over the cues and puts each where the one before has ended.
class Scheduler {
public:
    Scheduler(const CueSheet& sheet, const ClipLengths& lengths, SampleRate rate, Fit fit, Diagnostics& faults)
        : sheet_(sheet), lengths_(lengths), rate_(rate), fit_(fit), faults_(faults) {}

    Timeline schedule() {
        timeline_.title = sheet_.title;
        timeline_.rate = rate_;
        std::vector<FramePosition> starts;
        for (at_ = 0; at_ < sheet_.cues.size(); ++at_) {
            starts.push_back(now_);
            context_ = &sheet_.cues[at_].context;
            std::visit([this](const auto& cue) { place(cue); }, sheet_.cues[at_].what);
            now_ += cuewell::length_of(sheet_.cues[at_], lengths_, rate_);
        }
        starts.push_back(now_);
        for (const ChapterMark& mark : sheet_.chapters) {
            timeline_.chapters.push_back({starts.at(mark.cue), mark.title, mark.place, starts.at(mark.settled)});
        }
        timeline_.length = now_ - FramePosition(0);
        return std::move(timeline_);
    }

private:
    void place(const SpeechCue& cue) { add_speech(cue.line, now_, context_->where); }

    void place(const ChimeCue& cue) { add_chime(cue.chime, now_, length_of(cue.chime)); }

    void place(const SilenceCue& cue) {
        add_span(cue.kind == SilenceKind::pause ? EventKind::pause : EventKind::rest, to_frames(cue.length, rate_));
    }

    void place(const HoldCueSpan& cue) {
        const Frames length = to_frames(cue.length, rate_);
        add_span(EventKind::hold, length);
        timeline_.events.back().breath = cue.breath;
        for (const PlacedWords& words : fit_into_hold(cue, length, lengths_, rate_, fit_, faults_)) {
            add_speech(words.line, now_ + words.at, words.where);
        }
    }

    void place(const CountCue& cue) {
        const auto after = [this](std::size_t numbers) {
            return to_frames(static_cast<std::int64_t>(numbers) * kCountStep, rate_);
        };
        add_span(EventKind::count, to_frames(cue.length(), rate_));
        for (std::size_t at = 0; at < cue.numbers.size(); ++at) {
            const FramePosition start = now_ + after(at);
            const Frames second = after(at + 1) - after(at);
            if (cue.numbers[at] && length_of(*cue.numbers[at]) < second) {
                add_speech(*cue.numbers[at], start, context_->where);
            } else {
                add_chime(cue.tick, start, std::min(length_of(cue.tick), second));
            }
        }
    }

    void place(const BreathCue& cue) {
        const Duration breath = cue.pace.in + cue.pace.out;
        add_span(EventKind::breath, to_frames(cue.length(), rate_));
        timeline_.events.back().breath = cue.pace;
        for (int count = 0; count < cue.breaths; ++count) {
            say_within(cue.say_in, count * breath, cue.pace.in);
            say_within(cue.say_out, count * breath + cue.pace.in, cue.pace.out);
        }
    }

    /// Says a line where the time from `at` on is enough for it; a breath waits for no voice.
    void say_within(LineId line, Duration at, Duration time) {
        const Frames start = to_frames(at, rate_);
        if (length_of(line) <= to_frames(at + time, rate_) - start) add_speech(line, now_ + start, context_->where);
    }

    void add_speech(LineId line, FramePosition start, const SourceSpan& where) {
        Event event = event_of(EventKind::speech, start, length_of(line), where);
        event.text = sheet_.lines[line.index];
        event.clip = line.index;
        timeline_.events.push_back(std::move(event));
    }

    void add_chime(ChimeId chime, FramePosition start, Frames length) {
        Event event = event_of(EventKind::chime, start, length, context_->where);
        event.text = sheet_.chimes[chime.index];
        event.clip = chime.index;
        timeline_.events.push_back(std::move(event));
    }

    void add_span(EventKind kind, Frames length) {
        timeline_.events.push_back(event_of(kind, now_, length, context_->where));
    }

    Event event_of(EventKind kind, FramePosition start, Frames length, const SourceSpan& where) const {
        Event event;
        event.kind = kind;
        event.start = start;
        event.end = start + length;
        event.stretch = context_->stretch;
        event.side = context_->side;
        event.round = context_->round;
        if (where.text) event.file = where.text->label();
        event.line = where.start.line;
        event.cue = at_;
        return event;
    }

    Frames length_of(LineId line) const { return lengths_.lines[line.index]; }
    Frames length_of(ChimeId chime) const { return lengths_.chimes[chime.index]; }

    const CueSheet& sheet_;
    const ClipLengths& lengths_;
    SampleRate rate_;
    Fit fit_;
    Diagnostics& faults_;
    Timeline timeline_;
    FramePosition now_;
    std::size_t at_ = 0;
    const CueContext* context_ = nullptr;
};

}  // namespace

Timeline schedule(const CueSheet& sheet, const ClipLengths& lengths, SampleRate rate, Fit fit, Diagnostics& faults) {
    return Scheduler(sheet, lengths, rate, fit, faults).schedule();
}

}  // namespace cuewell
