#include "session/length_refusal.h"

#include "base/duration_text.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

/// A possible length that people can type: the whole second in the range that is nearest to one of its ends, if there is.
std::string shown(const LengthRangeInFrames& range, SampleRate rate, bool from_last) {
    const std::int64_t last = range.last.count() / rate.hz;
    const std::int64_t first = (range.first.count() + rate.hz - 1) / rate.hz;
    if (first <= last) return to_clock_text(std::chrono::seconds(from_last ? last : first));
    return to_script_text(to_duration(from_last ? range.last : range.first, rate));
}

/// Where not all was tried, or in a voice that changes over the session: what was not found may be there.
std::string unproven(const ScriptedSession& session, const SolvedLength& solved) {
    std::string text = fmt::format("--time {}: found no way to make \"{}\" last exactly that",
                                   to_script_text(session.options.time.value()), session.plan.title);
    std::string can;
    if (solved.below) can = shown(*solved.below, session.options.rate, true);
    if (solved.above) can += (can.empty() ? "" : " or ") + shown(*solved.above, session.options.rate, false);
    return can.empty() ? text : text + "; it can last " + can;
}

}  // namespace

std::string refusal(const ScriptedSession& session, const SolvedLength& solved) {
    const SampleRate rate = session.options.rate;
    const std::string begin =
        fmt::format("--time {}: \"{}\" cannot", to_script_text(session.options.time.value()), session.plan.title);
    if (!solved.is_proven) return unproven(session, solved);
    if (!solved.below && !solved.above) return begin + " last so long";
    if (!solved.below)
        return fmt::format("{} be shorter than {}, with its words and holds", begin, shown(*solved.above, rate, false));
    if (!solved.above)
        return fmt::format("{} be longer than {}, with its holds, rounds and rests", begin,
                           shown(*solved.below, rate, true));
    return fmt::format("{} last exactly that; the nearest lengths are {} and {}", begin,
                       shown(*solved.below, rate, true), shown(*solved.above, rate, false));
}

}  // namespace cuewell
