#include "cue/narrate.h"

#include "cue/cue_writer.h"
#include "cue/overview_words.h"
#include "cue/step_narrator.h"
#include "cue/stretch_words.h"
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
        for (std::size_t at = 0; at < plan_.stretches.size(); ++at) order_.push_back(at);
        writer_.silence({SilenceKind::pause, phrases_.lead_in}, program());
        welcome();
        for (const std::size_t at : order_) {
            rest_before_next();
            stretch(at);
        }
        return finish();
    }

    CueSheet narrate_rest(const SessionEntry& entry) {
        position_ = entry.position;
        has_begun_ = position_ || begins_later(entry);
        for (std::size_t at = entry.from.stretch; at < plan_.stretches.size(); ++at) {
            if (!entry.left_out.contains(at)) order_.push_back(at);
        }
        if (entry.says_safety) {
            writer_.begin_chapter(phrases_.chapter_welcome.say());
            say_all(phrases_.safety);
            writer_.paragraph();
        }
        for (const std::size_t at : order_) {
            if (at != order_.front()) rest_before_next();
            stretch(at, at == entry.from.stretch ? entry.from.pass : 0);
        }
        return finish();
    }

    CueSheet narrate_stretch(std::size_t at, const StretchContext& context) {
        position_ = context.before;
        has_begun_ = position_.has_value();
        first_ = has_begun_ ? std::optional<std::size_t>() : at;
        order_.push_back(at);
        if (!context.is_last) order_.push_back(at + 1);
        stretch(at);
        if (context.is_last) {
            leave_stretch();
        } else {
            rest_before_next();
        }
        return std::move(writer_).finish(plan_.title);
    }

private:
    /// Whether something of the session was done before the entry.
    static bool begins_later(const SessionEntry& entry) {
        for (std::size_t at = 0; at < entry.from.stretch; ++at) {
            if (!entry.left_out.contains(at)) return true;
        }
        return entry.from.pass > 0 && !entry.left_out.contains(entry.from.stretch);
    }

    void welcome() {
        writer_.begin_chapter(phrases_.chapter_welcome.say());
        if (!plan_.has_own_safety_words) say_all(phrases_.safety);
        writer_.paragraph();
        words(plan_.opening);
        overview();
    }

    /// Last before the first stretch, so that the time to get what one needs interrupts nothing.
    void overview() {
        if (!plan_.overview) return;
        writer_.paragraph();
        const bool says_helpful = delivery_.guidance == Guidance::full;
        for (const OverviewSentence& sentence : overview_words(*plan_.overview, phrases_.overview, says_helpful))
            writer_.say(sentence.text, sentence.where);
        const bool names_helpful = says_helpful && !plan_.overview->helpful.empty();
        if (names_helpful || !plan_.overview->equipment.empty())
            pause(phrases_.fetch_time, phrases_.overview.equipment.where());
    }

    /// A stretch from one of its passes on.
    void stretch(std::size_t at, std::size_t entered = 0) {
        const PlannedStretch& planned = plan_.stretches[at];
        if (entered == 0) {
            announce(at);
        } else {
            tell_where(at, entered);
        }
        Telling telling = telling_of(planned, planned.passes[entered]);
        telling.side.reset();
        steps_.tell(planned.opening, telling);
        for (std::size_t pass = entered; pass < planned.passes.size(); ++pass) go_through({at, pass}, pass == entered);
        telling = telling_of(planned, planned.passes.back());
        telling.side.reset();
        telling.is_first_time = true;
        steps_.tell(planned.finish, telling);
        steps_.release_hold(telling);
        if (planned.words_after.empty()) return;
        leave_stretch();
        words(planned.words_after);
    }

    void close() {
        if (!order_.empty()) leave_stretch();
        writer_.begin_chapter(phrases_.chapter_close.say());
        closing_rest();
        if (plan_.is_single_stretch && !order_.empty()) {
            say(phrases_.stretch_done, slots_of(plan_.stretches.back(), std::nullopt, phrases_));
            writer_.paragraph();
        }
        words(plan_.close);
        if (!has_own_close(plan_, delivery_.guidance)) say_all(phrases_.closing_note);
        // An author's last chime is the end already.
        if (!writer_.ends_with_chime()) ring(ChimePlace::end, program());
    }

    void closing_rest() {
        if (!plan_.closing_rest || plan_.closing_rest->length <= Duration::zero()) return;
        const auto& [least, length, most] = *plan_.closing_rest;
        const SourceSpan& where = phrases_.closing_rest.where();
        say(phrases_.closing_rest);
        // To get comfortable is no more than to change sides.
        pause(phrases_.change_side_time, where);
        writer_.silence({SilenceKind::rest, length, false, ElasticRange{least, most}}, where);
    }

    CueSheet finish() {
        close();
        writer_.silence({SilenceKind::pause, phrases_.lead_out}, program());
        return std::move(writer_).finish(plan_.title);
    }

    /// Says what comes next and gives the time to get there.
    void announce(std::size_t at) {
        const PlannedStretch& planned = plan_.stretches[at];
        const auto side = planned.passes.front().side;
        writer_.enter(planned.stretch->name, std::nullopt, 1);
        writer_.begin_chapter(chapter_title(planned, planned.passes.front(), phrases_), PassPlace{at, 0});
        const Phrase& phrase = announcement(at, side.has_value());
        if (first_ != at) ring(ChimePlace::next, phrase.where());
        say(phrase, slots_of(planned, side, phrases_));
        if (planned.rounds > 1) {
            PhraseSlots slots;
            slots.number = planned.rounds;
            say(phrases_.rounds, slots);
        }
        move_to(planned, side);
    }

    /// Says which side or round of a stretch comes next to someone who has not just done the one before it.
    void tell_where(std::size_t at, std::size_t entered) {
        const PlannedStretch& planned = plan_.stretches[at];
        const Pass& pass = planned.passes[entered];
        writer_.enter(planned.stretch->name, std::nullopt, pass.round);
        writer_.begin_chapter(chapter_title(planned, pass, phrases_), PassPlace{at, entered});
        const Phrase& phrase = pass.side ? phrases_.here_sides : phrases_.here;
        ring(ChimePlace::next, phrase.where());
        PhraseSlots slots = slots_of(planned, pass.side, phrases_);
        say(phrase, slots);
        slots.number = pass.round;
        if (!pass.side) say(phrases_.next_round, slots);
        move_to(planned, pass.side);
    }

    /// Says how to get into position, and gives the time for it.
    void move_to(const PlannedStretch& planned, std::optional<Side> side) {
        const Move& move = *find_move(phrases_.moves, position_, planned.stretch->position);
        if (delivery_.guidance != Guidance::minimal) say(move.say, slots_of(planned, side, phrases_));
        pause(move.time, move.say.where());
        writer_.settle_chapter();
        position_ = planned.stretch->position;
        has_begun_ = true;
    }

    const Phrase& announcement(std::size_t at, bool has_sides) const {
        const bool is_last = at == order_.back();
        if (first_ == at || !has_begun_) return has_sides ? phrases_.first_sides : phrases_.first;
        if (is_last) return has_sides ? phrases_.last_sides : phrases_.last;
        return has_sides ? phrases_.next_sides : phrases_.next;
    }

    /// One side, or one round of a stretch without sides.
    void go_through(PassPlace place, bool is_first) {
        const PlannedStretch& planned = plan_.stretches[place.stretch];
        if (!is_first) lead_to(place);
        Telling telling = telling_of(planned, planned.passes[place.pass]);
        telling.is_first_time = is_first;
        steps_.tell(planned.repeated, telling);
        steps_.release_hold(telling);
    }

    /// Leads from one pass to the next: the other side, or another round.
    void lead_to(PassPlace place) {
        const PlannedStretch& planned = plan_.stretches[place.stretch];
        const Pass& pass = planned.passes[place.pass];
        const bool same_round = pass.side && *pass.side != planned.passes.front().side;
        writer_.enter(planned.stretch->name, pass.side, pass.round);
        writer_.begin_chapter(chapter_title(planned, pass, phrases_), place);
        PhraseSlots slots = slots_of(planned, pass.side, phrases_);
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

    /// A moment of quiet before the next announcement, which still belongs to what came before.
    void rest_before_next() {
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
        writer_.silence({SilenceKind::pause, scaled(length, delivery_.pace), true}, where);
    }

    SourceSpan program() const { return {phrases_.source, {1, 1}, 1}; }

    const Plan& plan_;
    const Phrasebook& phrases_;
    const Delivery& delivery_;
    CueWriter writer_;
    StepNarrator steps_;
    std::vector<std::size_t> order_;  ///< Numbers of the stretches that are done.
    std::optional<std::size_t> first_{
        0};  ///< Number of the stretch that the session begins with; none where it is told elsewhere.
    std::optional<Position> position_;
    bool has_begun_ = false;  ///< Whether a stretch was done or reached before.
};

}  // namespace

bool has_own_close(const Plan& plan, Guidance guidance) {
    return guidance == Guidance::full ? has_words(plan.close) : has_plain_words(plan.close);
}

CueSheet narrate(const Plan& plan, const Phrasebook& phrases, const Delivery& delivery) {
    return SessionNarrator(plan, phrases, delivery).narrate();
}

CueSheet narrate_rest(const Plan& plan, const Phrasebook& phrases, const Delivery& delivery,
                      const SessionEntry& entry) {
    return SessionNarrator(plan, phrases, delivery).narrate_rest(entry);
}

CueSheet narrate_stretch(const Plan& plan, std::size_t at, const StretchContext& context, const Phrasebook& phrases,
                         const Delivery& delivery) {
    return SessionNarrator(plan, phrases, delivery).narrate_stretch(at, context);
}

}  // namespace cuewell
