#include "cue/twins.h"
#include "timeline/fit_length.h"
#include "timeline/random_session.h"
#include "timeline/random_steps.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace cuewell {
namespace {

constexpr std::uint32_t kSessions = 400;

/// Fits a session made up by chance to a length made up by chance, from somewhere on, and judges it in words.
class FitJudge {
public:
    FitJudge(const RandomSession& session, std::uint32_t seed)
        : session_(session),
          chance_(seed),
          before_(cues_of(session.routine, session.delivery, session.wishes)),
          lengths_(fake_lengths(before_, session.clips)) {}

    std::string judge() {
        from_ = static_cast<std::size_t>(chance_.below(static_cast<int>(before_.cues.size())));
        possible_ = possible_lengths(before_, lengths_, session_.rate, from_);
        const std::int64_t room = possible_.longest.count() - possible_.shortest.count();
        wished_ = possible_.shortest + Frames(room * chance_.between(-20, 120) / 100 + chance_.between(-3, 3));
        after_ = fitted(before_, lengths_, session_.rate, from_, wished_);
        lasts_as_wished();
        REQUIRE(after_.cues.size() == before_.cues.size());
        for (std::size_t at = 0; at < after_.cues.size(); ++at) keeps(at);
        twins_are_equal();
        return verdict_;
    }

private:
    void expect(bool fine, const std::string& what) {
        if (!fine) verdict_ += what + "\n";
    }

    Frames length_of_sheet(const CueSheet& sheet) const {
        Diagnostics faults;
        return schedule(sheet, lengths_, session_.rate, Fit::yield, faults).length;
    }

    void lasts_as_wished() {
        const Frames nearest = std::clamp(wished_, possible_.shortest, possible_.longest);
        const Frames length = length_of_sheet(after_);
        expect(length == nearest,
               "lasts " + std::to_string(length.count()) + " and not " + std::to_string(nearest.count()));
    }

    void keeps(std::size_t at) {
        const auto& before = before_.cues[at].what;
        const auto& after = after_.cues[at].what;
        expect(before.index() == after.index(), "another kind of cue");
        if (const auto* hold = std::get_if<HoldCueSpan>(&after)) {
            keeps_range(at, std::get<HoldCueSpan>(before).length, hold->length, hold->elastic);
        } else if (const auto* silence = std::get_if<SilenceCue>(&after)) {
            const auto& was = std::get<SilenceCue>(before);
            std::optional<ElasticRange> range = was.elastic;
            if (was.is_paced) range = ElasticRange{was.length * 4 / 5, was.length * 5 / 4};
            keeps_range(at, was.length, silence->length, range);
        }
    }

    void keeps_range(std::size_t at, Duration before, Duration after, const std::optional<ElasticRange>& range) {
        if (at < from_ || !range) {
            expect(before == after, "what cannot change has changed");
        } else {
            expect(after >= range->least && after <= range->most, "out of its range");
        }
    }

    void twins_are_equal() {
        const auto twins = twins_of(after_);
        for (std::size_t at = 0; at < twins.size(); ++at) {
            if (!twins[at]) continue;
            const auto length = [&](std::size_t cue) {
                const auto* hold = std::get_if<HoldCueSpan>(&after_.cues[cue].what);
                const Duration span =
                    hold != nullptr ? hold->length : std::get<SilenceCue>(after_.cues[cue].what).length;
                return to_frames(span, session_.rate);
            };
            expect(length(at) == length(*twins[at]), "the sides differ");
        }
    }

    const RandomSession& session_;
    Chance chance_;
    CueSheet before_;
    ClipLengths lengths_;
    std::size_t from_ = 0;
    PossibleLengths possible_;
    Frames wished_;
    CueSheet after_;
    std::string verdict_;
};

TEST_CASE("sessions made up by chance are fitted to the frame, within their ranges, and equal on both sides") {
    for (std::uint32_t seed = 1; seed <= kSessions; ++seed) {
        const RandomSession session = random_session(seed);
        const std::string verdict = FitJudge(session, seed).judge();
        INFO("seed " << seed << "\n" << session.scripts);
        REQUIRE(verdict == "");
    }
}

TEST_CASE("fitting a fitted session back gives the lengths that it had") {
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        const RandomSession session = random_session(seed);
        const CueSheet sheet = cues_of(session.routine, session.delivery, session.wishes);
        const ClipLengths lengths = fake_lengths(sheet, session.clips);
        const Frames length = schedule_of(session).length;
        const PossibleLengths possible = possible_lengths(sheet, lengths, session.rate, 0);
        const CueSheet longest = fitted(sheet, lengths, session.rate, 0, possible.longest);
        CHECK(possible_lengths(longest, lengths, session.rate, 0).shortest == possible.shortest);
        Diagnostics faults;
        CHECK(schedule(fitted(longest, lengths, session.rate, 0, length), lengths, session.rate, Fit::yield, faults)
                  .length == length);
    }
}

}  // namespace
}  // namespace cuewell
