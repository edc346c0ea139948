#include "cue/twins.h"

#include <map>
#include <tuple>

namespace cuewell {
namespace {

/// What twins have in common: their stretch, where they are written, and how often that came before in the pass.
using Likeness = std::tuple<std::size_t, const SourceText*, SourcePosition, std::size_t>;

struct Hold {
    std::size_t cue = 0;
    std::size_t pass = 0;
};

/// Goes through a sheet and remembers the holds that have passed.
class TwinFinder {
public:
    explicit TwinFinder(const CueSheet& sheet) : sheet_(sheet) {}

    std::vector<std::optional<std::size_t>> find() {
        std::vector<std::optional<std::size_t>> twins(sheet_.cues.size());
        auto chapter = sheet_.chapters.begin();
        std::optional<PassPlace> place;
        for (std::size_t at = 0; at < sheet_.cues.size(); ++at) {
            for (; chapter != sheet_.chapters.end() && chapter->cue == at; ++chapter) {
                place = chapter->place;
                times_.clear();
            }
            if (place && std::holds_alternative<HoldCueSpan>(sheet_.cues[at].what)) twins[at] = twin_of(at, *place);
        }
        return twins;
    }

private:
    std::optional<std::size_t> twin_of(std::size_t at, PassPlace place) {
        const SourceSpan& where = sheet_.cues[at].context.where;
        const std::size_t times = times_[{where.text.get(), where.start}]++;
        std::vector<Hold>& alike = holds_[{place.stretch, where.text.get(), where.start, times}];
        std::optional<std::size_t> twin;
        for (const Hold& hold : alike) {
            if (hold.pass < place.pass) twin = hold.cue;
        }
        alike.push_back({at, place.pass});
        return twin;
    }

    const CueSheet& sheet_;
    std::map<std::pair<const SourceText*, SourcePosition>, std::size_t> times_;  ///< In the present pass.
    std::map<Likeness, std::vector<Hold>> holds_;
};

}  // namespace

std::vector<std::optional<std::size_t>> twins_of(const CueSheet& sheet) { return TwinFinder(sheet).find(); }

}  // namespace cuewell
