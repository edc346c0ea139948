#include "publish/heard_plan.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>

namespace cuewell {
namespace {

/// The number of a stretch, and where the step is written: a stretch that is listed twice may be held longer the second
/// time. Without a number what is said around the stretches.
using Written = std::tuple<std::optional<std::size_t>, const SourceText*, int, int>;

Written written(std::optional<std::size_t> stretch, const SourceSpan& where) {
    return {stretch, where.text.get(), where.start.line, where.start.column};
}

class HeardLengths {
public:
    explicit HeardLengths(const CueSheet& sheet) {
        auto chapter = sheet.chapters.begin();
        std::optional<std::size_t> stretch;
        for (std::size_t at = 0; at < sheet.cues.size(); ++at) {
            for (; chapter != sheet.chapters.end() && chapter->cue <= at; ++chapter)
                stretch = chapter->place ? std::optional(chapter->place->stretch) : std::nullopt;
            const Cue& cue = sheet.cues[at];
            const std::optional<Duration> length = length_of(cue);
            if (!length) continue;
            lengths_.emplace(written(stretch, cue.context.where), *length);
            lengths_.emplace(written(std::nullopt, cue.context.where), *length);
        }
    }

    void put_into(ClosingRest& rest, const SourceSpan& where) const {
        const auto found = lengths_.find(written(std::nullopt, where));
        if (found != lengths_.end() && found->second != rest.length) rest.length = readable(found->second);
    }

    void put_into(std::vector<Step>& steps, std::optional<std::size_t> stretch) const {
        for (Step& step : steps) {
            if (auto* const repeat = std::get_if<Repeat>(&step.what)) put_into(repeat->steps, stretch);
            const auto found = lengths_.find(written(stretch, step.where));
            if (found == lengths_.end()) continue;
            if (auto* const hold = std::get_if<Hold>(&step.what)) put_into(hold->length.shortest, found->second);
            if (auto* const rest = std::get_if<Rest>(&step.what)) put_into(rest->length, found->second);
        }
    }

private:
    /// Nobody reads fractions of a second that nobody wrote.
    static void put_into(Length& written, Duration heard) {
        if (written != Length(heard)) written = readable(heard);
    }

    static Duration readable(Duration heard) {
        using std::chrono::seconds;
        return std::max<Duration>(seconds(1), std::chrono::round<seconds>(heard));
    }

    static std::optional<Duration> length_of(const Cue& cue) {
        if (const auto* const hold = std::get_if<HoldCueSpan>(&cue.what)) return hold->length;
        const auto* const silence = std::get_if<SilenceCue>(&cue.what);
        if (silence == nullptr || silence->kind != SilenceKind::rest) return std::nullopt;
        return silence->length;
    }

    std::map<Written, Duration> lengths_;
};

}  // namespace

Plan heard_plan(Plan plan, const CueSheet& sheet, const Phrasebook& phrases) {
    const HeardLengths heard(sheet);
    if (plan.closing_rest && phrases.source) heard.put_into(*plan.closing_rest, phrases.closing_rest.where());
    heard.put_into(plan.opening, std::nullopt);
    for (std::size_t at = 0; at < plan.stretches.size(); ++at) {
        PlannedStretch& planned = plan.stretches[at];
        for (auto* const steps : {&planned.opening, &planned.repeated, &planned.finish}) heard.put_into(*steps, at);
        heard.put_into(planned.words_after, std::nullopt);
    }
    heard.put_into(plan.close, std::nullopt);
    return plan;
}

}  // namespace cuewell
