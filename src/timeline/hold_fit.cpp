#include "timeline/hold_fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace cuewell {
namespace {

/// The program says nothing of its own nearer than this to the author's words.
constexpr Duration kBreathingSpace = std::chrono::milliseconds(500);

std::string in_seconds(Frames length, SampleRate rate) {
    return fmt::format("{:.1f} s", static_cast<double>(to_duration(length, rate).count()) / 1e6);
}

/// Places words one after the other into one hold.
class HoldFitter {
public:
    HoldFitter(Frames length, const ClipLengths& lengths, SampleRate rate, Fit fit, Diagnostics& faults)
        : length_(length), lengths_(lengths), rate_(rate), fit_(fit), faults_(faults) {}

    std::vector<PlacedWords> place(const HoldCueSpan& hold) {
        std::vector<Words> authors;
        std::vector<Words> own;
        for (const InnerMoment& moment : words_in(hold)) {
            const InnerCue& cue = hold.inner[moment.inner];
            (cue.may_give_way ? own : authors).push_back({to_frames(moment.at, rate_), cue.line, cue.where});
        }
        for (std::size_t at = 0; at < authors.size(); ++at) {
            const Frames limit = at + 1 < authors.size() ? authors[at + 1].start : length_;
            place_authors(authors[at], limit, hold.given_at);
        }
        for (const Words& words : own) place_own(words);
        return std::move(placed_);
    }

private:
    /// Words that want to be said at a moment.
    struct Words {
        Frames start;
        LineId line;
        const SourceSpan& where;
    };

    Frames length_of(LineId line) const { return lengths_.lines[line.index]; }

    /// Where the words before `limit` end; nothing can start earlier than that.
    Frames end_of_last() const {
        return placed_.empty() ? Frames(0) : placed_.back().at + length_of(placed_.back().line);
    }

    void place_authors(const Words& cue, Frames limit, const std::optional<SourceSpan>& given_at) {
        const Frames words = length_of(cue.line);
        if (cue.start >= end_of_last() && cue.start + words <= limit) {
            placed_.push_back({cue.line, cue.start, cue.where});
        } else if (fit_ == Fit::strict) {
            tell_short_hold(cue, limit, given_at);
        } else if (end_of_last() + words <= limit) {
            placed_.push_back({cue.line, limit - words, cue.where});
            faults_.warning(cue.where, "these words are said earlier here, to fit into their hold");
        } else {
            faults_.warning(cue.where, "these words are left out here: they do not fit into their hold");
        }
    }

    /// Told to whoever wrote the length.
    void tell_short_hold(const Words& cue, Frames limit, const std::optional<SourceSpan>& given_at) {
        const std::string hint =
            fmt::format("they last {}, and there are {} for them", in_seconds(length_of(cue.line), rate_),
                        in_seconds(limit - cue.start, rate_));
        if (given_at && cue.where.text) {
            faults_.error(*given_at,
                          fmt::format("the words of {}:{} do not fit into the hold given here", cue.where.text->name(),
                                      cue.where.start.line),
                          hint);
        } else {
            faults_.error(cue.where, "these words do not fit into their hold", hint);
        }
    }

    void place_own(const Words& cue) {
        const Frames start = cue.start;
        const Frames end = start + length_of(cue.line);
        const Frames space = to_frames(kBreathingSpace, rate_);
        const bool is_free = std::ranges::none_of(placed_, [&](const PlacedWords& other) {
            return start < other.at + length_of(other.line) + space && other.at < end + space;
        });
        if (!is_free || end > length_) return;
        const auto after = std::ranges::upper_bound(placed_, start, {}, &PlacedWords::at);
        placed_.insert(after, {cue.line, start, cue.where});
    }

    Frames length_;
    const ClipLengths& lengths_;
    SampleRate rate_;
    Fit fit_;
    Diagnostics& faults_;
    std::vector<PlacedWords> placed_;
};

}  // namespace

std::vector<PlacedWords> fit_into_hold(const HoldCueSpan& hold, Frames length, const ClipLengths& lengths,
                                       SampleRate rate, Fit fit, Diagnostics& faults) {
    return HoldFitter(length, lengths, rate, fit, faults).place(hold);
}

}  // namespace cuewell
