#include "timeline/fit_length.h"

#include "cue/twins.h"
#include "timeline/cue_length.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// How far paced silences give way: a fifth shorter, a quarter longer, the same change of pace either way.
constexpr int kPaceSteps = 5;

Frames times(std::size_t count, Frames length) { return Frames(static_cast<std::int64_t>(count) * length.count()); }

/// Cues that change together, so that they last the same: a paced silence, or a hold or a rest with its twins.
struct Slot {
    std::vector<std::size_t> cues;
    ElasticRange range;
    Frames length;
    Frames least;
    Frames most;

    [[nodiscard]] Frames room(bool longer) const { return times(cues.size(), longer ? most - length : length - least); }
};

Frames room_of(const std::vector<Slot>& slots, bool longer) {
    Frames room;
    for (const Slot& slot : slots) room += slot.room(longer);
    return room;
}

/// A part of `of` as large as `part` of `whole`, rounded down, without a product that could be too large.
std::int64_t share(std::int64_t of, std::int64_t part, std::int64_t whole) {
    const auto estimate = static_cast<std::int64_t>(
        std::floor(static_cast<double>(of) * static_cast<double>(part) / static_cast<double>(whole)));
    return std::clamp<std::int64_t>(estimate, 0, of);
}

/// The length of a session, and what of it can be changed.
class ElasticSheet {
public:
    ElasticSheet(const CueSheet& sheet, const ClipLengths& lengths, SampleRate rate, std::size_t from)
        : sheet_(sheet), rate_(rate), slot_of_(sheet.cues.size()), twins_(twins_of(sheet)) {
        for (std::size_t at = from; at < sheet_.cues.size(); ++at) {
            if (const auto* hold = std::get_if<HoldCueSpan>(&sheet_.cues[at].what)) add(*hold, at);
            if (const auto* silence = std::get_if<SilenceCue>(&sheet_.cues[at].what)) add(*silence, at);
        }
        for (const Cue& cue : sheet_.cues) length_ += length_of(cue, lengths, rate);
    }

    [[nodiscard]] PossibleLengths possible() const {
        return {length_ - room_of(firm_, false) - room_of(soft_, false),
                length_ + room_of(firm_, true) + room_of(soft_, true), length_};
    }

    [[nodiscard]] CueSheet fitted(Frames wished) && {
        const bool longer = wished > length_;
        Frames change = longer ? wished - length_ : length_ - wished;
        change -= spread(firm_, change, longer);
        spread(soft_, change, longer);
        for (const Slot& slot : firm_) apply(slot);
        for (const Slot& slot : soft_) apply(slot);
        return std::move(sheet_);
    }

private:
    void add(const HoldCueSpan& hold, std::size_t at) {
        if (hold.elastic) add_firm(at, *hold.elastic);
    }

    void add(const SilenceCue& silence, std::size_t at) {
        if (silence.is_paced) {
            const Duration length = silence.length;
            const ElasticRange usual{length * (kPaceSteps - 1) / kPaceSteps, length * kPaceSteps / (kPaceSteps - 1)};
            add_slot(soft_, at, length, silence.elastic.value_or(usual));
        } else if (silence.elastic) {
            add_firm(at, *silence.elastic);
        }
    }

    /// With its twin, which may have passed, and then nothing changes any more.
    void add_firm(std::size_t at, ElasticRange range) {
        Duration& length = wait_at(at);
        if (const auto twin = twins_[at]) {
            length = wait_at(*twin);
            slot_of_[at] = slot_of_[*twin];
            if (slot_of_[at]) firm_[*slot_of_[at]].cues.push_back(at);
            return;
        }
        slot_of_[at] = firm_.size();
        add_slot(firm_, at, length, range);
    }

    Duration& wait_at(std::size_t at) {
        auto* const hold = std::get_if<HoldCueSpan>(&sheet_.cues[at].what);
        return hold != nullptr ? hold->length : std::get<SilenceCue>(sheet_.cues[at].what).length;
    }

    /// A length that someone has chosen outside the range is an end of it.
    void add_slot(std::vector<Slot>& slots, std::size_t at, Duration length, ElasticRange range) {
        range = {std::min(range.least, length), std::max(range.most, length)};
        slots.push_back(
            {{at}, range, to_frames(length, rate_), to_frames(range.least, rate_), to_frames(range.most, rate_)});
    }

    /// Changes all slots by the same share of their room, and gives by how much in all: `change`, unless there is less
    /// room, or the last frames are fewer than the cues that would have to change by one together.
    static Frames spread(std::vector<Slot>& slots, Frames change, bool longer) {
        const Frames room = room_of(slots, longer);
        const Frames wished = std::min(change, room);
        if (wished <= Frames(0)) return Frames(0);
        Frames left = wished;
        for (Slot& slot : slots) {
            const Frames own = longer ? slot.most - slot.length : slot.length - slot.least;
            left -= alter(slot, Frames(share(own.count(), wished.count(), room.count())), longer);
        }
        for (bool has_changed = true; has_changed && left > Frames(0);) {
            has_changed = false;
            for (Slot& slot : slots) {
                if (times(slot.cues.size(), Frames(1)) > left || slot.room(longer) == Frames(0)) continue;
                left -= alter(slot, Frames(1), longer);
                has_changed = true;
            }
        }
        return wished - left;
    }

    static Frames alter(Slot& slot, Frames each, bool longer) {
        if (longer) {
            slot.length += each;
        } else {
            slot.length -= each;
        }
        return times(slot.cues.size(), each);
    }

    void apply(const Slot& slot) {
        for (const std::size_t at : slot.cues) {
            if (auto* hold = std::get_if<HoldCueSpan>(&sheet_.cues[at].what)) {
                set(hold->length, slot);
            } else {
                auto& silence = std::get<SilenceCue>(sheet_.cues[at].what);
                // Kept, so that fitting time and again does not carry a silence off bit by bit.
                silence.elastic = slot.range;
                set(silence.length, slot);
            }
        }
    }

    void set(Duration& length, const Slot& slot) const {
        if (to_frames(length, rate_) == slot.length) return;
        length = std::clamp(to_duration(slot.length, rate_), slot.range.least, slot.range.most);
    }

    CueSheet sheet_;
    SampleRate rate_;
    Frames length_;
    std::vector<Slot> firm_;                           ///< Holds and rests, which change first.
    std::vector<Slot> soft_;                           ///< Paced silences.
    std::vector<std::optional<std::size_t>> slot_of_;  ///< Of each hold and rest, in `firm_`.
    std::vector<std::optional<std::size_t>> twins_;
};

}  // namespace

PossibleLengths possible_lengths(const CueSheet& sheet, const ClipLengths& lengths, SampleRate rate, std::size_t from) {
    return ElasticSheet(sheet, lengths, rate, from).possible();
}

CueSheet fitted(const CueSheet& sheet, const ClipLengths& lengths, SampleRate rate, std::size_t from, Frames wished) {
    return ElasticSheet(sheet, lengths, rate, from).fitted(wished);
}

}  // namespace cuewell
