#include "timeline/random_session.h"

#include "timeline/random_steps.h"

#include <algorithm>
#include <cmath>

namespace cuewell {
namespace {

std::string heard(const std::optional<std::string>& stretch, std::optional<Side> side, const std::string& what) {
    return stretch.value_or("routine") + " " + (side ? to_name(*side) : "both") + " " + what;
}

/// Reckons what must be heard, by the rules of the script format alone.
class Listener {
public:
    explicit Listener(RandomSession& session) : session_(session) {}

    struct Place {
        std::optional<std::string> stretch;
        std::optional<Side> side;
        std::optional<Duration> hold;  ///< A routine's hold for the stretch.
    };

    void listen(const std::vector<RandomStep>& steps, const Place& place, bool first_time) {
        for (const RandomStep& step : steps) listen(step, place, first_time);
    }

private:
    void listen(const RandomStep& step, const Place& place, bool first_time) {
        switch (step.kind) {
            case RandomStep::Kind::line: {
                const bool unheard = place.stretch && session_.delivery.guidance == Guidance::minimal;
                const bool full = session_.delivery.guidance == Guidance::full && first_time;
                if (!unheard && (full || !step.full_guidance))
                    add(place, place.side == Side::left ? step.left : step.right);
                break;
            }
            case RandomStep::Kind::pause: break;
            case RandomStep::Kind::rest: add(place, "rest " + frames(step.shortest)); break;
            case RandomStep::Kind::hold: add(place, "hold " + frames(place.hold.value_or(wished(step)))); break;
            case RandomStep::Kind::count: add(place, "count " + frames(step.shortest)); break;
            case RandomStep::Kind::breathe: add(place, "breath " + frames(step.shortest)); break;
            case RandomStep::Kind::chime: add(place, "gong"); break;
            case RandomStep::Kind::repeat:
                for (int pass = 0; pass < step.times; ++pass) listen(step.inner, place, first_time && pass == 0);
                break;
        }
    }

    Duration wished(const RandomStep& hold) const {
        const double longer =
            std::floor(static_cast<double>(hold.shortest.count()) * session_.wishes.hold.factor + 0.5);
        const Duration length = std::clamp(Duration(static_cast<std::int64_t>(longer)), hold.shortest, hold.longest);
        return (length + hold.unit / 2) / hold.unit * hold.unit;
    }

    std::string frames(Duration length) const {
        return std::to_string((length.count() * session_.rate.hz * 2 + 1'000'000) / 2'000'000);
    }

    void add(const Place& place, const std::string& what) {
        session_.expected.push_back(heard(place.stretch, place.side, what));
    }

    RandomSession& session_;
};

/// Makes up scripts and listens to them at the same time.
class SessionMaker {
public:
    explicit SessionMaker(std::uint32_t seed) : chance_(seed), steps_(chance_) {}

    RandomSession make() {
        session_.wishes.hold.factor = chance_.one_of<double>({0.5, 1.0, 1.3, 2.7});
        session_.wishes.lead = lead_ = chance_.percent(50) ? Side::right : Side::left;
        session_.delivery = {chance_.one_of<Guidance>({Guidance::full, Guidance::familiar, Guidance::minimal}),
                             {chance_.one_of<double>({0.5, 1.0, 1.37, 2.0})},
                             kOddSentenceGap,
                             kOddParagraphGap};
        session_.rate = {chance_.one_of<std::int32_t>({48'000, 44'100, 22'050, 11'025, 8'000})};
        session_.clips = {Frames(chance_.between(1, 1'500)), Frames(chance_.between(1, 60'000))};
        session_.fit = chance_.percent(50) ? Fit::strict : Fit::yield;
        std::string body = words(0, 3);
        for (int left = chance_.between(1, 3); left > 0; --left) {
            body += stretch();
            body += words(left == 1 ? 1 : 0, 2);
        }
        session_.scripts += "--- routine\n" + body;
        session_.routine = chance_.percent(50) ? scripts_.routine(body) : scripts_.routine_without_safety_words(body);
        return std::move(session_);
    }

private:
    /// A routine's own words, which are heard where they stand.
    std::string words(int least, int most) {
        const std::vector<RandomStep> steps = steps_.make(least, most, false);
        Listener(session_).listen(steps, {}, true);
        return to_script(steps, chance_);
    }

    /// A stretch, and the line of the routine that lists it.
    std::string stretch() {
        const std::string name = "s" + std::to_string(++stretches_);
        const bool has_sides = chance_.percent(60);
        const int rounds = chance_.percent(30) ? chance_.between(2, 3) : 1;
        Listener::Place place{name, std::nullopt, std::nullopt};
        // At least as long as any hold of a random stretch, so that no cue lies outside.
        if (chance_.percent(20)) place.hold = std::chrono::seconds(chance_.between(60, 90));
        const std::vector<RandomStep> opening = steps_.make(has_sides ? 0 : 1, 4, false);
        const std::vector<RandomStep> each_side = has_sides ? steps_.make(1, 4, true) : std::vector<RandomStep>{};
        const std::vector<RandomStep> finish = steps_.make(0, 2, false);

        std::string body = to_script(opening, chance_);
        if (has_sides) body += "\n# Each side\n" + to_script(each_side, chance_);
        if (!finish.empty()) body += "# Finish\n" + to_script(finish, chance_);
        const std::vector<std::string> positions(kPositionNames.begin(), kPositionNames.end());
        scripts_.stretch(name, body, {chance_.one_of(positions), has_sides});
        session_.scripts += "--- " + name + "\n" + body;
        listen_to_passes(opening, each_side, finish, place, has_sides, rounds);

        std::string item = "- " + name + ": rounds " + std::to_string(rounds);
        if (place.hold) item += ", hold " + std::to_string(place.hold->count() / 1'000'000) + "s";
        return item + "\n";
    }

    void listen_to_passes(const std::vector<RandomStep>& opening, const std::vector<RandomStep>& each_side,
                          const std::vector<RandomStep>& finish, Listener::Place place, bool has_sides, int rounds) {
        Listener listener(session_);
        if (has_sides) listener.listen(opening, place, true);
        for (int round = 1; round <= rounds; ++round) {
            if (has_sides) {
                for (const Side side : {lead_, other(lead_)}) {
                    place.side = side;
                    listener.listen(each_side, place, round == 1 && side == lead_);
                }
            } else {
                listener.listen(opening, place, round == 1);
            }
        }
        if (has_sides) lead_ = other(lead_);
        place.side.reset();
        listener.listen(finish, place, true);
    }

    Chance chance_;
    RandomSteps steps_;
    ScriptBuilder scripts_;
    RandomSession session_;
    int stretches_ = 0;
    Side lead_ = Side::right;  ///< Of the next stretch with sides.
};

}  // namespace

RandomSession random_session(std::uint32_t seed) { return SessionMaker(seed).make(); }

Timeline schedule_of(const RandomSession& session) {
    const CueSheet sheet = cues_of(session.routine, session.delivery, session.wishes);
    Diagnostics faults;
    return schedule(sheet, fake_lengths(sheet, session.clips), session.rate, session.fit, faults);
}

std::vector<std::string> heard_of_scripts(const Timeline& timeline) {
    std::vector<std::string> result;
    for (const Event& event : timeline.events) {
        std::string what;
        switch (event.kind) {
            case EventKind::pause: continue;
            case EventKind::speech:
                if (!event.text.starts_with("Line ")) continue;
                what = event.text;
                break;
            case EventKind::chime:
                if (event.text != "gong") continue;
                what = event.text;
                break;
            default: what = std::string(to_name(event.kind)) + " " + std::to_string(length_of(event).count());
        }
        result.push_back(heard(event.stretch, event.side, what));
    }
    return result;
}

}  // namespace cuewell
