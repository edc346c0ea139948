#include "cue/narrate.h"

#include "cue/cue_writer.h"
#include "cue/step_narrator.h"
#include "script/step_check.h"

#include <utility>

namespace cuewell {
namespace {

/// Leads through a whole session: welcome, one stretch after the other, close.
class SessionNarrator {
public:
    SessionNarrator(const Plan& plan, const Phrasebook& phrases, const Delivery& delivery)
        : plan_(plan),
          phrases_(phrases),
          delivery_(delivery),
          writer_({scaled(delivery.sentence_gap, delivery.pace), scaled(delivery.paragraph_gap, delivery.pace)}),
          steps_(writer_, phrases, delivery) {}

    CueSheet narrate() {
        welcome();
        for (std::size_t at = 0; at < plan_.stretches.size(); ++at) stretch(at);
        close();
        writer_.silence(SilenceKind::pause, phrases_.lead_out, program());
        return std::move(writer_).finish(plan_.title);
    }

private:
    void welcome() {
        writer_.silence(SilenceKind::pause, phrases_.lead_in, program());
        writer_.begin_chapter(phrases_.chapter_welcome.say());
        if (!plan_.has_own_safety_words) say_all(phrases_.safety);
        writer_.paragraph();
        words(plan_.opening);
    }

    void stretch(std::size_t at) {
        const PlannedStretch& planned = plan_.stretches[at];
        settle();
        announce(at);
        Telling telling = telling_of(planned, planned.passes.front());
        telling.side.reset();
        steps_.tell(planned.opening, telling);
        for (const Pass& pass : planned.passes) go_through(planned, pass);
        telling = telling_of(planned, planned.passes.back());
        telling.side.reset();
        telling.is_first_time = true;
        steps_.tell(planned.finish, telling);
        steps_.release_hold(telling);
        if (at + 1 == plan_.stretches.size()) return;
        if (planned.words_after.empty()) return;
        leave_stretch();
        words(planned.words_after);
    }

    void close() {
        const auto& last_words = plan_.stretches.back().words_after;
        leave_stretch();
        writer_.begin_chapter(phrases_.chapter_close.say());
        if (plan_.is_single_stretch) {
            say(phrases_.stretch_done, slots_of(plan_.stretches.back(), std::nullopt));
            writer_.paragraph();
        }
        words(last_words);
        const bool is_said = delivery_.guidance == Guidance::full ? !last_words.empty() : has_plain_words(last_words);
        if (!is_said) say_all(phrases_.closing_note);
        // An author's last chime is the end already.
        if (!writer_.ends_with_chime()) ring(ChimePlace::end, program());
    }

    /// Says what comes next and gives the time to get there.
    void announce(std::size_t at) {
        const PlannedStretch& planned = plan_.stretches[at];
        const auto side = planned.passes.front().side;
        writer_.enter(planned.stretch->name, std::nullopt, 1);
        writer_.begin_chapter(chapter_title(planned, planned.passes.front()));
        const Phrase& phrase = announcement(at, side.has_value());
        if (at > 0) ring(ChimePlace::next, phrase.where());
        say(phrase, slots_of(planned, side));
        if (planned.rounds > 1) {
            PhraseSlots slots;
            slots.number = planned.rounds;
            say(phrases_.rounds, slots);
        }
        const Move& move = *find_move(phrases_.moves, position_, planned.stretch->position);
        if (delivery_.guidance != Guidance::minimal) say(move.say, slots_of(planned, side));
        pause(move.time, move.say.where());
        position_ = planned.stretch->position;
    }

    const Phrase& announcement(std::size_t at, bool has_sides) const {
        const bool is_last = at + 1 == plan_.stretches.size();
        if (at == 0) return has_sides ? phrases_.first_sides : phrases_.first;
        if (is_last) return has_sides ? phrases_.last_sides : phrases_.last;
        return has_sides ? phrases_.next_sides : phrases_.next;
    }

    /// One side, or one round of a stretch without sides.
    void go_through(const PlannedStretch& planned, const Pass& pass) {
        const bool is_first = &pass == &planned.passes.front();
        if (!is_first) lead_to(planned, pass);
        Telling telling = telling_of(planned, pass);
        telling.is_first_time = is_first;
        steps_.tell(planned.repeated, telling);
        steps_.release_hold(telling);
    }

    /// Leads from one pass to the next: the other side, or another round.
    void lead_to(const PlannedStretch& planned, const Pass& pass) {
        const bool same_round = pass.side && *pass.side != planned.passes.front().side;
        writer_.enter(planned.stretch->name, pass.side, pass.round);
        writer_.begin_chapter(chapter_title(planned, pass));
        PhraseSlots slots = slots_of(planned, pass.side);
        slots.number = pass.round;
        const Phrase& phrase = same_round  ? phrases_.change_side
                               : pass.side ? phrases_.next_round_sides
                                           : phrases_.next_round;
        // A further round begins on the other side, too.
        if (pass.side) ring(ChimePlace::side, phrase.where());
        say(phrase, slots);
        pause(pass.side ? phrases_.change_side_time : phrases_.next_round_time, phrase.where());
    }

    Telling telling_of(const PlannedStretch& planned, const Pass& pass) const {
        return {planned.stretch->name, pass.side, pass.round, true, true};
    }

    PhraseSlots slots_of(const PlannedStretch& planned, std::optional<Side> side) const {
        PhraseSlots slots;
        slots.name = planned.stretch->spoken_title;
        slots.of_side = side;
        if (side) slots.side = phrases_.side_words.at(*side);
        return slots;
    }

    std::string chapter_title(const PlannedStretch& planned, const Pass& pass) const {
        PhraseSlots slots = slots_of(planned, pass.side);
        slots.name = planned.stretch->title;
        slots.number = pass.round;
        if (pass.side) return (pass.round > 1 ? phrases_.chapter_side_round : phrases_.chapter_side).say(slots);
        return pass.round > 1 ? phrases_.chapter_round.say(slots) : planned.stretch->title;
    }

    /// A moment of quiet before the next announcement, which still belongs to what came before.
    void settle() {
        writer_.leave_side();
        if (position_) pause(phrases_.settle_time, program());
        writer_.paragraph();
    }

    void leave_stretch() {
        writer_.leave_side();
        pause(phrases_.settle_time, program());
        writer_.enter(std::nullopt, std::nullopt, std::nullopt);
    }

    void words(const std::vector<Step>& steps) {
        steps_.tell(steps, {});
        steps_.release_hold({});
    }

    void ring(ChimePlace place, const SourceSpan& where) {
        if (const auto chime = delivery_.chimes.chosen(place)) writer_.chime(*chime, where);
    }

    void say(const Phrase& phrase, const PhraseSlots& slots = {}) { writer_.say(phrase.say(slots), phrase.where()); }

    void say_all(const std::vector<Phrase>& phrases) {
        for (const Phrase& phrase : phrases) say(phrase);
    }

    void pause(Duration length, const SourceSpan& where) {
        writer_.silence(SilenceKind::pause, scaled(length, delivery_.pace), where);
    }

    SourceSpan program() const { return {phrases_.source, {1, 1}, 1}; }

    const Plan& plan_;
    const Phrasebook& phrases_;
    const Delivery& delivery_;
    CueWriter writer_;
    StepNarrator steps_;
    std::optional<Position> position_;
};

}  // namespace

CueSheet narrate(const Plan& plan, const Phrasebook& phrases, const Delivery& delivery) {
    return SessionNarrator(plan, phrases, delivery).narrate();
}

}  // namespace cuewell
