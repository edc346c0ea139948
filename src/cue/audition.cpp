#include "cue/audition.h"

#include "cue/audition_repeats.h"
#include "cue/sounds.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// A shorter silence is heard for what it is, and not worth a line.
constexpr Duration kLeastTold = 3s;
constexpr Duration kGap = 100ms;
/// Stands for a time in which somebody is still.
constexpr Duration kBeat = 400ms;
/// An idle output swallows what comes sooner.
constexpr Duration kMostAround = 1s;

std::string length_in_words(Duration length, const AuditionPhrases& phrases) {
    const std::int64_t seconds = told_length(length).count();
    const auto in_words = [](const Phrase& phrase, std::int64_t number) {
        PhraseSlots slots;
        slots.number = static_cast<int>(number);
        return phrase.say(slots);
    };
    if (seconds < 60) return in_words(phrases.seconds, seconds);
    PhraseSlots slots;
    slots.first = in_words(phrases.minutes, seconds / 60);
    slots.second = in_words(phrases.seconds, seconds % 60);
    return seconds % 60 == 0 ? slots.first : phrases.minutes_seconds.say(slots);
}

/// Writes the cues of an audition, each in the place of one of the session.
class AuditionWriter {
public:
    AuditionWriter(const CueSheet& sheet, const AuditionPhrases& phrases) : sheet_(sheet), phrases_(phrases) {}

    CueSheet write() {
        PhraseSlots slots;
        slots.name = sheet_.title;
        result_.title = phrases_.title.say(slots);
        result_.chimes = sheet_.chimes;
        const std::vector<ToldBefore> repeats = told_before(sheet_, kLeastTold);
        auto repeat = repeats.begin();
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < sheet_.cues.size(); ++at) {
            places.push_back(result_.cues.size());
            context_ = &sheet_.cues[at].context;
            while (repeat != repeats.end() && at >= repeat->end) ++repeat;
            if (repeat == repeats.end() || at < repeat->begin) {
                std::visit(*this, sheet_.cues[at].what);
            } else if (at == repeat->begin) {
                tell(phrases_.again, {}, repeat->times);
            }
        }
        places.push_back(result_.cues.size());
        result_.chapters = sheet_.chapters;
        for (ChapterMark& chapter : result_.chapters) {
            chapter.cue = places.at(chapter.cue);
            chapter.settled = places.at(chapter.settled);
        }
        return std::move(result_);
    }

    void operator()(const SpeechCue& cue) { say(sheet_.lines.at(cue.line.index)); }
    void operator()(const ChimeCue& cue) { add(cue); }

    void operator()(const SilenceCue& cue) {
        // The silence around the session is no part of it, and short.
        if (cue.kind == SilenceKind::pause && !cue.is_paced) return wait(std::min(cue.length, kMostAround));
        if (cue.kind == SilenceKind::pause && cue.length < kLeastTold) return wait(std::min(cue.length, kGap));
        const bool is_rest = cue.kind == SilenceKind::rest;
        tell(is_rest ? phrases_.rest : phrases_.pause, cue.length);
        wait(is_rest ? kBeat : kGap);
    }

    void operator()(const HoldCueSpan& hold) {
        tell(phrases_.hold, hold.length);
        for (const InnerMoment& moment : words_in(hold)) {
            const InnerCue& inner = hold.inner[moment.inner];
            // The program's own words are the same in every hold.
            if (!inner.may_give_way) say(sheet_.lines.at(inner.line.index));
        }
        wait(kBeat);
    }

    void operator()(const CountCue& count) {
        tell(phrases_.count, {}, static_cast<int>(count.numbers.size()));
        wait(kBeat);
    }

    void operator()(const BreathCue& breath) {
        tell(phrases_.breathe, breath.breaths * (breath.pace.in + breath.pace.out), breath.breaths);
        wait(kBeat);
    }

private:
    void tell(const Phrase& phrase, Duration length, int number = 0) {
        PhraseSlots slots;
        slots.time = length_in_words(length, phrases_);
        slots.number = number;
        say(phrase.say(slots));
    }

    void say(const std::string& text) {
        if (!result_.cues.empty() && std::holds_alternative<SpeechCue>(result_.cues.back().what)) wait(kGap);
        const auto [place, is_new] = line_ids_.try_emplace(text, LineId{result_.lines.size()});
        if (is_new) result_.lines.push_back(text);
        add(SpeechCue{place->second});
    }

    void wait(Duration length) { add(SilenceCue{SilenceKind::pause, length}); }

    template <typename What>
    void add(What what) {
        result_.cues.push_back({*context_, std::move(what)});
    }

    const CueSheet& sheet_;
    const AuditionPhrases& phrases_;
    CueSheet result_;
    std::map<std::string, LineId> line_ids_;
    const CueContext* context_ = nullptr;
};

}  // namespace

CueSheet audition_of(const CueSheet& sheet, const AuditionPhrases& phrases) {
    return AuditionWriter(sheet, phrases).write();
}

}  // namespace cuewell
