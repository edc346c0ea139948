#include "cue/alike_waits.h"

#include <map>
#include <utility>

namespace cuewell {
namespace {

bool is_wait(const Cue& cue) {
    if (std::holds_alternative<HoldCueSpan>(cue.what)) return true;
    const auto* const silence = std::get_if<SilenceCue>(&cue.what);
    return silence != nullptr && silence->kind == SilenceKind::rest;
}

}  // namespace

std::vector<AlikeWait> alike_waits(const CueSheet& sheet) {
    std::vector<AlikeWait> waits;
    std::map<std::pair<const SourceText*, SourcePosition>, std::size_t> times;  // In the present pass.
    auto chapter = sheet.chapters.begin();
    std::optional<PassPlace> place;
    for (std::size_t at = 0; at < sheet.cues.size(); ++at) {
        for (; chapter != sheet.chapters.end() && chapter->cue == at; ++chapter) {
            place = chapter->place;
            times.clear();
        }
        if (!is_wait(sheet.cues[at])) continue;
        const SourceSpan& where = sheet.cues[at].context.where;
        const std::size_t before = times[{where.text.get(), where.start}]++;
        const auto stretch = place ? std::optional(place->stretch) : std::nullopt;
        waits.push_back({at, {stretch, where.text.get(), where.start, before}, place ? place->pass : 0});
    }
    return waits;
}

}  // namespace cuewell
