#include "cue/step_narrator.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

constexpr Duration kFiveSeconds = std::chrono::seconds(5);

std::string words_of(const SpokenText& text, const Telling& telling) {
    return telling.side ? text.on(*telling.side) : text.plain();
}

Duration length_of(const Length& length) { return std::get<Duration>(length); }

/// A rest may become half and twice as long, to make a session end when it should.
ElasticRange elastic_rest(Duration length) { return {length / 2, length * 2}; }

/// A hold told in breaths keeps whole breaths, and so its length.
std::optional<ElasticRange> elastic_range(const Hold& hold) {
    if (!hold.range || hold.in_breaths) return std::nullopt;
    const ElasticRange range{length_of(hold.range->shortest), length_of(hold.range->longest)};
    return range.least < range.most ? std::optional(range) : std::nullopt;
}

}  // namespace

void StepNarrator::tell(const std::vector<Step>& steps, const Telling& telling) {
    for (const Step& step : steps) {
        // Before the next step's context is entered: a release belongs to its hold.
        if (!may_end_hold(step, telling)) {
            release_hold(telling);
        } else if (std::holds_alternative<Say>(step.what)) {
            ring_out(telling);
        }
        writer_.enter(telling.stretch, telling.side, telling.round);
        std::visit([&](const auto& what) { tell_step(what, step, telling); }, step.what);
    }
}

void StepNarrator::release_hold(const Telling& telling) {
    if (!writer_.ends_with_hold()) return;
    ring_out(telling);
    // Where little is said, the chime is enough.
    if (writer_.ends_with_hold() || !is_minimal(telling)) writer_.say(phrases_.release.say(), phrases_.release.where());
}

void StepNarrator::ring_out(const Telling& telling) {
    if (!writer_.ends_with_hold()) return;
    const auto chime = chime_at(ChimePlace::hold_end, phrases_.hold_ends, telling);
    if (chime) writer_.chime(*chime, SourceSpan(writer_.last_place()));
}

std::optional<std::string> StepNarrator::chime_at(ChimePlace place, const std::string& usual,
                                                  const Telling& telling) const {
    return delivery_.chimes.chosen(place, is_minimal(telling) ? std::optional(usual) : std::nullopt);
}

bool StepNarrator::is_minimal(const Telling& telling) const {
    return delivery_.guidance == Guidance::minimal && telling.is_stretch;
}

bool StepNarrator::all_is_said(const Telling& telling) const {
    const bool is_otherwise =
        telling.is_stretch && telling.stretch && delivery_.told_otherwise.contains(*telling.stretch);
    const Guidance all = is_otherwise ? Guidance::familiar : Guidance::full;
    return delivery_.guidance == all && telling.is_first_time;
}

bool StepNarrator::is_said(const Say& say, const Telling& telling) const {
    return !is_minimal(telling) && (!say.full_guidance || all_is_said(telling));
}

bool StepNarrator::may_end_hold(const Step& step, const Telling& telling) const {
    if (const auto* say = std::get_if<Say>(&step.what)) return is_said(*say, telling);
    return std::holds_alternative<Chime>(step.what) || std::holds_alternative<Paragraph>(step.what) ||
           std::holds_alternative<Repeat>(step.what);
}

void StepNarrator::tell_step(const Say& say, const Step& step, const Telling& telling) {
    if (is_said(say, telling)) writer_.say(words_of(say.text, telling), step.where);
}

void StepNarrator::tell_step(const Paragraph&, const Step&, const Telling&) { writer_.paragraph(); }

void StepNarrator::tell_step(const Pause& pause, const Step& step, const Telling&) {
    writer_.silence({SilenceKind::pause, scaled(length_of(pause.length), delivery_.pace), true}, step.where);
}

void StepNarrator::tell_step(const Rest& rest, const Step& step, const Telling&) {
    const Duration length = length_of(rest.length);
    writer_.silence({SilenceKind::rest, length, false, elastic_rest(length)}, step.where);
}

void StepNarrator::tell_step(const Hold& hold, const Step& step, const Telling& telling) {
    const auto chime = chime_at(ChimePlace::hold_start, phrases_.hold_begins, telling);
    // A chime of the author's right before the hold begins it already.
    if (chime && !writer_.ends_with_free_chime()) writer_.chime(*chime, step.where);
    std::vector<InnerCue> inner;
    if (!is_minimal(telling)) inner = inner_cues(hold, telling);
    writer_.hold(
        {length_of(hold.length.shortest), std::move(inner), breath_of(hold), elastic_range(hold), hold.given_at},
        step.where);
}

std::optional<BreathPace> StepNarrator::breath_of(const Hold& hold) const {
    return hold.in_breaths ? std::optional(BreathPace{phrases_.breath_in, phrases_.breath_out}) : std::nullopt;
}

std::vector<InnerCue> StepNarrator::inner_cues(const Hold& hold, const Telling& telling) {
    std::vector<InnerCue> cues;
    for (const HoldCue& cue : hold.cues) {
        if (cue.full_guidance && !all_is_said(telling)) continue;
        cues.push_back(
            {cue.anchor, cue.offset, writer_.line(words_of(cue.text, telling)), cue.where, false, Duration::zero()});
    }
    const auto own = [&](HoldCue::Anchor anchor, Duration offset, const Phrase& phrase, Duration least_hold) {
        cues.push_back({anchor, offset, writer_.line(phrase.say()), phrase.where(), true, least_hold});
    };
    own(HoldCue::Anchor::halfway, {}, phrases_.half_way, phrases_.half_way_from);
    // Not at the very beginning either.
    own(HoldCue::Anchor::before_end, kFiveSeconds, phrases_.five_more_seconds,
        std::max(phrases_.five_more_from, kFiveSeconds + Duration(1)));
    return cues;
}

void StepNarrator::tell_step(const Count& count, const Step& step, const Telling&) {
    CountCue cue;
    cue.tick = writer_.chime_id(phrases_.tick);
    for (int at = 1; at <= count.number; ++at) {
        const auto phrase = phrases_.numbers.find(count.down ? count.number + 1 - at : at);
        const bool has_word = phrase != phrases_.numbers.end();
        cue.numbers.push_back(has_word ? std::optional(writer_.line(phrase->second.say())) : std::nullopt);
    }
    writer_.count(std::move(cue), step.where);
}

void StepNarrator::tell_step(const Breathe& breathe, const Step& step, const Telling&) {
    writer_.breathe({breathe.breaths.count,
                     {phrases_.breath_in, phrases_.breath_out},
                     writer_.line(phrases_.breathe_in.say()),
                     writer_.line(phrases_.breathe_out.say())},
                    step.where);
}

void StepNarrator::tell_step(const Chime& chime, const Step& step, const Telling&) {
    writer_.chime(chime.name, step.where);
}

void StepNarrator::tell_step(const Repeat& repeat, const Step&, const Telling& telling) {
    for (int pass = 1; pass <= repeat.times.least; ++pass) {
        Telling inner = telling;
        inner.round = pass;
        inner.is_first_time = telling.is_first_time && pass == 1;
        tell(repeat.steps, inner);
    }
}

}  // namespace cuewell
