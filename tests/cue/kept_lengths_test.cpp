#include "cue/kept_lengths.h"

#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cuewell {
namespace {

using std::chrono::seconds;

/// How long each hold and each rest lasts, in seconds; one that can still be changed is told as less than nothing.
std::vector<int> waits_in(const CueSheet& sheet) {
    std::vector<int> result;
    for (const Cue& cue : sheet.cues) {
        if (const auto* hold = std::get_if<HoldCueSpan>(&cue.what))
            result.push_back(static_cast<int>(hold->length / seconds(1)) * (hold->elastic ? -1 : 1));
        const auto* silence = std::get_if<SilenceCue>(&cue.what);
        if (silence != nullptr && silence->kind == SilenceKind::rest)
            result.push_back(static_cast<int>(silence->length / seconds(1)));
    }
    return result;
}

CueSheet session() {
    return cues_of(ScriptBuilder()
                       .two_sided("arm", "Up.\n# Each side\nA.\n[hold 10s-30s]\n[repeat 2]\nB.\n[hold 5s-9s]\n[end]\n")
                       .stretch("leg", "Lift.\n[hold 8s-20s]\nLower.\n[rest 6s]\n")
                       .routine("- arm\n- leg\nBye.\n[rest 4s]\nSo.\n"));
}

/// As if it had been fitted: every wait is another.
CueSheet fitted(CueSheet sheet) {
    int more = 0;
    for (Cue& cue : sheet.cues) {
        if (auto* hold = std::get_if<HoldCueSpan>(&cue.what)) hold->length += seconds(++more);
        auto* silence = std::get_if<SilenceCue>(&cue.what);
        if (silence != nullptr && silence->kind == SilenceKind::rest) silence->length += seconds(++more);
    }
    return sheet;
}

/// From the second side on; the chapters and cues before are gone.
CueSheet second_half(CueSheet sheet) {
    const auto second = std::ranges::find(sheet.chapters, PassPlace{0, 1}, &ChapterMark::place);
    const std::size_t first = second->cue;
    sheet.cues.erase(sheet.cues.begin(), sheet.cues.begin() + static_cast<std::ptrdiff_t>(first));
    sheet.chapters.erase(sheet.chapters.begin(), second);
    for (ChapterMark& mark : sheet.chapters) mark.cue -= first;
    return sheet;
}

TEST_CASE("holds and rests of a part last as long as they do in the whole, each at its own place") {
    const CueSheet whole = session();
    CHECK(waits_in(whole) == std::vector{-10, -5, -5, -10, -5, -5, -8, 6, 4});
    CHECK(waits_in(fitted(whole)) == std::vector{-11, -7, -8, -14, -10, -11, -15, 14, 13});
    CHECK(waits_in(with_lengths_of(fitted(whole), second_half(whole))) == std::vector{-14, -10, -11, -15, 14, 13});
}

TEST_CASE("a second side lasts as long as the first that was heard, and is not changed any more") {
    const CueSheet whole = session();
    CHECK(waits_in(with_lengths_of_passed(fitted(whole), {0, 1}, second_half(whole))) ==
          std::vector{11, 7, 8, -8, 6, 4});
}

TEST_CASE("who begins a stretch anew has heard nothing of it") {
    const CueSheet whole = session();
    CHECK(waits_in(with_lengths_of_passed(fitted(whole), {0, 0}, whole)) == waits_in(whole));
}

}  // namespace
}  // namespace cuewell
