#include "timeline/hold_fit.h"

#include <fmt/format.h>

#include <algorithm>
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

    std::vector<PlacedWords> place(const std::vector<InnerCue>& cues) {
        std::vector<InnerCue> authors;
        std::ranges::copy_if(cues, std::back_inserter(authors), [](const InnerCue& cue) { return !cue.may_give_way; });
        for (std::size_t at = 0; at < authors.size(); ++at) {
            const Frames limit = at + 1 < authors.size() ? start_of(authors[at + 1]) : length_;
            place_authors(authors[at], limit);
        }
        for (const InnerCue& cue : cues) {
            if (cue.may_give_way) place_own(cue);
        }
        return std::move(placed_);
    }

private:
    Frames start_of(const InnerCue& cue) const { return to_frames(cue.at, rate_); }
    Frames length_of(LineId line) const { return lengths_.lines[line.index]; }

    /// Where the words before `limit` end; nothing can start earlier than that.
    Frames end_of_last() const {
        return placed_.empty() ? Frames(0) : placed_.back().at + length_of(placed_.back().line);
    }

    void place_authors(const InnerCue& cue, Frames limit) {
        const Frames words = length_of(cue.line);
        const Frames start = std::max(start_of(cue), end_of_last());
        if (start == start_of(cue) && start + words <= limit) {
            placed_.push_back({cue.line, start, cue.where});
        } else if (fit_ == Fit::strict) {
            faults_.error(cue.where, "these words do not fit into their hold",
                          fmt::format("they last {}, and there are {} for them", in_seconds(words, rate_),
                                      in_seconds(limit - start_of(cue), rate_)));
        } else if (end_of_last() + words <= limit) {
            placed_.push_back({cue.line, limit - words, cue.where});
            faults_.warning(cue.where, "these words are said earlier, to fit into their hold in this voice");
        } else {
            faults_.warning(cue.where, "these words are left out: they do not fit into their hold in this voice");
        }
    }

    void place_own(const InnerCue& cue) {
        const Frames start = start_of(cue);
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
    return HoldFitter(length, lengths, rate, fit, faults).place(hold.inner);
}

}  // namespace cuewell
