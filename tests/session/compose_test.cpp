#include "session/compose.h"

#include "base/errors.h"
#include "plan/estimate.h"
#include "session/names.h"
#include "session/prepare.h"
#include "session/scripted_session.h"
#include "support/failure.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

namespace cuewell {
namespace {

using Names = std::vector<std::string>;

/// The bundled scripts, and a folder for the user's own.
struct Fixture {
    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), folder / "config.toml", folder / "cache", folder / "state"};
    ComposeRequest request{};

    [[nodiscard]] ComposedScript composed() const { return compose_script(request, places); }

    void begin_with(const std::string& routine) {
        request.has_routine = true;
        request.session.routine = routine;
    }

    [[nodiscard]] std::string refusal() const {
        try {
            (void)composed();
        } catch (const UsageError& error) {
            return error.what();
        }
        return "no error";
    }
};

Names names_of(const LoadedRoutine& loaded) {
    Names names;
    for (const RoutineItem& item : loaded.routine.items) names.push_back(item.item.stretch);
    return names;
}

const Stretch& stretch_of(const LoadedRoutine& loaded, const RoutineItem& item) {
    return *loaded.library.at(item.item.stretch);
}

int times_down_to_the_floor(const LoadedRoutine& loaded) {
    int times = 0;
    bool is_down = false;
    for (const RoutineItem& item : loaded.routine.items) {
        const bool lies = stretch_of(loaded, item).position != Position::standing;
        if (lies && !is_down) ++times;
        is_down = lies;
    }
    return times;
}

int times_up_from_the_floor(const LoadedRoutine& loaded) {
    const auto& items = loaded.routine.items;
    int times = 0;
    for (std::size_t at = 1; at < items.size(); ++at) {
        const bool stood = stretch_of(loaded, items[at - 1]).position == Position::standing;
        if (!stood && stretch_of(loaded, items[at]).position == Position::standing) ++times;
    }
    return times;
}

/// A rest of a minute as the last stretch, or in the words behind it.
bool ends_at_rest(const LoadedRoutine& loaded) {
    const RoutineItem& last = loaded.routine.items.back();
    const Duration breath = std::chrono::seconds(10);
    if (estimate_of(last.words_after, breath).quiet >= kLeastRest) return true;
    const Stretch& stretch = stretch_of(loaded, last);
    const bool lies = stretch.position == Position::face_up || stretch.position == Position::seated;
    const auto hold = last.item.hold;
    const Duration least = hold ? time_of(hold->shortest, breath) : estimate_of(stretch.opening, breath).least_hold;
    return lies && least >= kLeastRest;
}

/// How many stretches load what the one before them has just loaded.
int neighbours_alike(const LoadedRoutine& loaded) {
    const auto& items = loaded.routine.items;
    int alike = 0;
    for (std::size_t at = 1; at < items.size(); ++at) {
        const Names& before = stretch_of(loaded, items[at - 1]).strains;
        const Names& strains = stretch_of(loaded, items[at]).strains;
        if (std::ranges::find_first_of(before, strains) != before.end()) ++alike;
    }
    return alike;
}

/// As few of them as any order has that comes to each position once and keeps the last stretch.
class LeastAlike {
public:
    explicit LeastAlike(const LoadedRoutine& loaded) : last_(&stretch_of(loaded, loaded.routine.items.back())) {
        for (const RoutineItem& item : loaded.routine.items) left_.push_back(&stretch_of(loaded, item));
        left_.pop_back();
        go_on(nullptr, 0);
    }

    [[nodiscard]] int number() const { return least_; }

private:
    static bool are_alike(const Stretch& a, const Stretch& b) {
        return std::ranges::find_first_of(a.strains, b.strains) != a.strains.end();
    }

    void go_on(const Stretch* here, int alike) {
        if (alike >= least_) return;
        if (left_.empty()) {
            least_ = std::min(least_, alike + (here != nullptr && are_alike(*here, *last_) ? 1 : 0));
            return;
        }
        const auto is_here = [&](const Stretch* other) { return here != nullptr && other->position == here->position; };
        const bool stays = std::ranges::any_of(left_, is_here);
        const bool stands =
            std::ranges::any_of(left_, [](const Stretch* other) { return other->position == Position::standing; });
        const bool keeps_last =
            std::ranges::any_of(left_, [&](const Stretch* other) { return other->position != last_->position; });
        for (std::size_t at = 0; at < left_.size(); ++at) {
            const Stretch* next = left_[at];
            if (stays && !is_here(next)) continue;
            if (!stays && stands && next->position != Position::standing) continue;
            // The position of the last stretch is the last one.
            if (!stays && keeps_last && next->position == last_->position) continue;
            left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(at));
            go_on(next, alike + (here != nullptr && are_alike(*here, *next) ? 1 : 0));
            left_.insert(left_.begin() + static_cast<std::ptrdiff_t>(at), next);
        }
    }

    const Stretch* last_;
    std::vector<const Stretch*> left_;
    int least_ = 100;
};

TEST_CASE(
    "the bundled library: at any length one goes to the floor once, and rests, and no order has fewer neighbours "
    "alike") {
    for (int minutes = 5; minutes <= 60; ++minutes) {
        Fixture fixture;
        fixture.request.session.time = std::chrono::minutes(minutes);
        const ComposedScript composed = fixture.composed();
        CAPTURE(composed.script.text->text());
        CHECK(times_down_to_the_floor(composed.loaded) <= 1);
        CHECK(times_up_from_the_floor(composed.loaded) == 0);
        CHECK(ends_at_rest(composed.loaded));
        CHECK(neighbours_alike(composed.loaded) == LeastAlike(composed.loaded).number());
    }
}

TEST_CASE("the bundled library: composed sessions go to the floor once, stay there, and end at rest") {
    int sessions = 0;
    for (const Names& focus : std::vector<Names>{{}, {"hips"}, {"back", "legs"}, {"glutes", "core", "hamstrings"}}) {
        for (const Names& avoid : std::vector<Names>{{}, {"kneeling"}, {"rotation", "extension"}, {"lying"}}) {
            for (const int minutes : {0, 5, 10, 20, 60}) {
                Fixture fixture;
                for (const std::string& area : focus) fixture.request.session.arrange.focus.push_back({area, 1});
                fixture.request.session.arrange.avoid = avoid;
                if (minutes > 0) fixture.request.session.time = std::chrono::minutes(minutes);
                const ComposedScript composed = fixture.composed();
                CAPTURE(composed.script.text->text());
                CHECK(times_down_to_the_floor(composed.loaded) <= 1);
                CHECK(times_up_from_the_floor(composed.loaded) == 0);
                CHECK(ends_at_rest(composed.loaded));
                CHECK(composed.loaded.routine.items.size() <= 10);
                ++sessions;
            }
        }
    }
    CHECK(sessions == 80);
}

TEST_CASE("a routine without a wish comes out as it was written") {
    for (const std::string routine : {"back-care", "desk-break", "evening-unwind", "gentle-morning"}) {
        Fixture fixture;
        fixture.begin_with(routine);
        const auto file = shelf_of(fixture.places, "en").find(ScriptKind::routine, routine);
        REQUIRE(file.has_value());
        CHECK(fixture.composed().script.text->text() == test::read_bytes(file->path));
    }
}

TEST_CASE("a composed session is said to be about as long as it is") {
    for (const std::string avoided : {"kneeling", "rotation"}) {
        Fixture fixture;
        fixture.begin_with("back-care");
        fixture.request.session.arrange.avoid = {avoided};
        const Espeak espeak{2};
        const Workshop workshop{fixture.places, espeak, 2, {}, {}};
        const Timeline timeline = prepare_session(fixture.request.session, workshop).timeline;
        const Duration off = fixture.composed().length - to_duration(timeline.length, timeline.rate);
        CHECK(std::chrono::abs(off) < std::chrono::seconds(45));
    }
}

TEST_CASE("a session with wishes is the one of the script that compose writes") {
    Fixture fixture;
    fixture.begin_with("back-care");
    fixture.request.session.arrange.avoid = {"kneeling", "extension"};
    fixture.request.session.skip = {"self-massage"};
    const ComposedScript composed = fixture.composed();
    const Espeak espeak{2};
    const Workshop workshop{fixture.places, espeak, 1, {}, {}};
    const ScriptedSession session = read_session(fixture.request.session, workshop);
    CHECK(names_of(session.routine) == names_of(composed.loaded));
    CHECK(session.routine.routine.opening.size() == composed.loaded.routine.opening.size());
    CHECK(session.routine.routine.name == "back-care");
    CHECK(session.plan.stretches.size() == composed.loaded.routine.items.size());
    // They are carried out, and a file that is made again from its scripts needs them no more.
    CHECK(session.options.arrange.is_none());
    CHECK(session.options.skip.empty());
    CHECK(std::ranges::find(session.notes, "sphinx is left out (extension); nothing else for back is known") !=
          session.notes.end());
}

TEST_CASE("the script of a session with wishes, which a file carries to others, does not tell what was wished") {
    for (const std::string routine : {"back-care", "desk-break"}) {
        Fixture fixture;
        fixture.begin_with(routine);
        fixture.request.session.arrange.avoid = {"kneeling"};
        CHECK(fixture.composed().script.text->text().find("kneeling") != std::string::npos);
        const Espeak espeak{2};
        const Workshop workshop{fixture.places, espeak, 1, {}, {}};
        const ScriptedSession session = read_session(fixture.request.session, workshop);
        const std::string& script = session.routine.routine.source->text();
        CHECK(script.find("--avoid") == std::string::npos);
        CHECK(script.find("in place of") == std::string::npos);
        CHECK(script.find("(kneeling)") == std::string::npos);
    }
}

TEST_CASE("a session of other stretches announces what it needs itself, and is described as what it is") {
    Fixture fixture;
    fixture.folder.write("scripts/en/routines/mine.md",
                         "+++\ntitle = \"Mine\"\ndescription = \"With a strap.\"\noverview = \"own\"\n+++\n"
                         "You need a strap.\n- trunk-rotation\n- hamstring-stretch\n- legs-up-the-wall\n");
    fixture.begin_with("mine");
    CHECK(fixture.composed().loaded.routine.has_own_overview);
    fixture.request.session.arrange.equipment = Names{};
    const Routine routine = fixture.composed().loaded.routine;
    CHECK_FALSE(routine.has_own_overview);
    CHECK(routine.description == "Composed for what was wished for.");
}

TEST_CASE("a stretch by itself is done as it is, and a note tells") {
    Fixture fixture;
    SessionOptions options;
    options.routine = "cat-cow";
    options.arrange.avoid = {"kneeling"};
    const Espeak espeak{2};
    const Workshop workshop{fixture.places, espeak, 1, {}, {}};
    const ScriptedSession session = read_session(options, workshop);
    CHECK(session.plan.stretches.size() == 1);
    CHECK(session.notes.front() == "cat-cow is one stretch: it is done as it is, whatever was wished of routines");
    fixture.begin_with("cat-cow");
    CHECK(fixture.refusal() == "cat-cow is a stretch; compose begins with a routine, or with all stretches");
}

TEST_CASE("an own stretch is chosen like any other, and one with faults is told and left alone") {
    Fixture fixture;
    fixture.folder.write(
        "scripts/en/stretches/neck-turn.md",
        "+++\ntitle = \"Neck turn\"\nposition = \"seated\"\ntargets = [\"Neck\"]\n+++\nTurn.\n[hold 30s]\n");
    fixture.folder.write("scripts/en/stretches/broken.md", "+++\ntitle = \"Broken\"\n+++\n[hold 5]\n");
    fixture.request.session.arrange.focus = {{"neck", 1}};
    const ComposedScript composed = fixture.composed();
    CHECK(names_of(composed.loaded) == Names{"neck-turn", "legs-up-the-wall"});
    CHECK(composed.notes == PlanNotes{(fixture.folder / "scripts/en/stretches/broken.md").string() +
                                      " has faults and is not chosen; cuewell check tells them"});
}

TEST_CASE("a stretch that cannot be read is told, and no session is made without it") {
    Fixture fixture;
    const auto gone = fixture.folder / "scripts/en/stretches/gone.md";
    fixture.folder.write("scripts/en/stretches/there.md", "+++\ntitle = \"There\"\nposition = \"seated\"\n+++\nSit.\n");
    std::filesystem::create_symlink("nowhere", gone);
    fixture.request.session.arrange.focus = {{"neck", 1}};
    CHECK(test::failure_of([&] { static_cast<void>(fixture.composed()); }) ==
          gone.string() + ": cannot be read: No such file or directory");
}

TEST_CASE("what the journal has of the last week comes later") {
    Fixture fixture;
    for (const std::string name : {"one", "two"}) {
        fixture.folder.write(
            "scripts/en/stretches/neck-" + name + ".md",
            "+++\ntitle = \"Neck\"\nposition = \"seated\"\ntargets = [\"neck\"]\n+++\nTurn.\n[hold 30s]\n");
    }
    fixture.folder.write("scripts/en/routines/mine.md", "+++\ntitle = \"Mine\"\n+++\n- neck-one\n- neck-two\n");
    SessionOptions& options = fixture.request.session;
    options.only = {"neck-one", "neck-two"};
    options.arrange.vary = true;
    options.arrange.focus = {{"neck", 1}};
    options.time = std::chrono::minutes(3);
    options.seed = 20'780;  // A Monday: 2026-11-23.
    for (const std::string skipped : {"neck-one", "neck-two"}) {
        fixture.folder.write("state/journal.txt",
                             "2026-11-20  mine  9 min  skipped: " + skipped + "\n" + "2026-11-13  mine  9 min\n");
        CHECK(names_of(fixture.composed().loaded).front() == skipped);
    }
}

TEST_CASE("a title is a few words on one line") {
    Fixture fixture;
    for (const std::string title : {"", " ", "two\nlines", "\x1b[31mred", "\xff", "..."}) {
        fixture.request.title = title;
        CHECK(fixture.refusal() == "--title: a title is a few words on one line, of at most 120 characters");
    }
    fixture.request.title = R"(Quote " and \ slash)";
    CHECK(fixture.composed().loaded.routine.title == R"(Quote " and \ slash)");
}

TEST_CASE("a faulty template of the user's is told with its place") {
    Fixture fixture;
    fixture.folder.write("scripts/en/compose.md", "+++\ntitle = \"Mine\"\n+++\n- rest\n");
    try {
        (void)fixture.composed();
        FAIL("no fault was told");
    } catch (const ScriptError& error) {
        REQUIRE(error.faults().size() == 1);
        CHECK(error.faults().front().message == "a session cannot be written into this");
    }
}

}  // namespace
}  // namespace cuewell
