#include "timeline/random_session.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

/// The text of a sheet from a chapter on, its title left out.
std::string text_from(const CueSheet& sheet, std::size_t cue) {
    CueSheet rest = sheet;
    rest.title = "";
    rest.cues.erase(rest.cues.begin(), rest.cues.begin() + static_cast<std::ptrdiff_t>(cue));
    std::erase_if(rest.chapters, [&](const ChapterMark& chapter) { return chapter.cue < cue; });
    for (ChapterMark& chapter : rest.chapters) chapter.cue -= cue;
    return to_text(rest);
}

TEST_CASE("what is left of sessions made up by chance is told as in the whole session, from every stretch on") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        const RandomSession session = random_session(seed);
        INFO("seed " << seed << "\n" << session.scripts);
        const Plan plan = plan_of(session.routine, session.wishes);
        const CueSheet whole = narrate(plan, plain_phrases(), session.delivery);
        for (const ChapterMark& chapter : whole.chapters) {
            if (!chapter.place || chapter.place->pass > 0) continue;
            SessionEntry entry{*chapter.place};
            if (entry.from.stretch > 0) entry.position = plan.stretches[entry.from.stretch - 1].stretch->position;
            const CueSheet rest = narrate_rest(plan, plain_phrases(), session.delivery, entry);
            REQUIRE(text_from(rest, 0) == text_from(whole, chapter.cue));
        }
    }
}

TEST_CASE("every pass of sessions made up by chance can be entered, and the rest has the chapters that are left") {
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        const RandomSession session = random_session(seed);
        INFO("seed " << seed << "\n" << session.scripts);
        const Plan plan = plan_of(session.routine, session.wishes);
        const CueSheet whole = narrate(plan, plain_phrases(), session.delivery);
        for (std::size_t at = 0; at < whole.chapters.size(); ++at) {
            if (!whole.chapters[at].place) continue;
            const CueSheet rest =
                narrate_rest(plan, plain_phrases(), session.delivery, {*whole.chapters[at].place, Position::seated});
            REQUIRE(rest.chapters.size() == whole.chapters.size() - at);
            CHECK(rest.chapters.front().cue == 0);
            for (std::size_t left = 0; left < rest.chapters.size(); ++left) {
                CHECK(rest.chapters[left].title == whole.chapters[at + left].title);
                CHECK(rest.chapters[left].place == whole.chapters[at + left].place);
            }
        }
    }
}

}  // namespace
}  // namespace cuewell
