#include "session/guidance_choice.h"

#include "session/names.h"
#include "session/scripted_session.h"
#include "session/session_source_options.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::year_month_day kToday = 2020y / 11 / 20;

/// A routine of one's own with two stretches, a journal, and what is chosen by it.
struct Choice {
    explicit Choice(const std::string& journal) {
        for (const std::string name : {"arm", "back", "calf"})
            own("stretches/" + name, "title = \"A\"\nposition = \"standing\"", "Reach.\n");
        own("routines/evening", "title = \"Evening\"", "- arm\n- back\n");
        own("routines/morning", "title = \"Morning\"", "- arm\n- calf\n");
        folder.write("state/journal.txt", journal);
    }

    void own(const std::string& name, const std::string& head, const std::string& body) const {
        folder.write("scripts/en/" + name + ".md", "+++\n" + head + "\n+++\n" + body);
    }

    Guidance made() {
        Diagnostics faults;
        const Shelf shelf = shelf_of(places, "en");
        const auto loaded = load_routine(shelf.find(ScriptKind::routine, "evening").value(), shelf, {}, faults);
        PlanNotes notes;
        choose_guidance(options, loaded.value(), places, kToday, notes);
        note = notes.empty() ? "" : notes.front();
        return options.guidance;
    }

    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), {}, {}, folder / "state"};
    SessionOptions options = [] {
        SessionOptions fading;
        fading.guidance_fades = true;
        return fading;
    }();
    std::string note;
};

/// A line for each of some days.
std::string days(int number, const std::string& what = "evening  12 min") {
    std::string journal;
    for (int day = 1; day <= number; ++day) journal += "2020-11-0" + std::to_string(day) + "  " + what + "\n";
    return journal;
}

TEST_CASE("everything is said the first three times of a routine, and less after that") {
    constexpr const char* kFull = "guidance: full, as each stretch is the first three times that the journal has it";
    for (const int times : {0, 1, 2}) {
        Choice choice(days(times));
        CHECK(choice.made() == Guidance::full);
        CHECK(choice.options.told_otherwise.empty());
        CHECK(choice.note == kFull);
    }
    Choice known(days(3));
    CHECK(known.made() == Guidance::familiar);
    CHECK(known.options.told_otherwise.empty());
    CHECK(known.note ==
          "guidance: familiar, as the journal has every stretch three times; --guidance full tells everything");
}

TEST_CASE("a stretch that is known from other routines is told as one that is known") {
    Choice choice(days(3, "morning  9 min"));
    CHECK(choice.made() == Guidance::full);
    CHECK(choice.options.told_otherwise == std::set<std::string>{"arm"});
    CHECK(choice.note == "guidance: familiar, but full for back, which the journal does not have three times");
}

TEST_CASE("a stretch that is new in a known routine is told in full") {
    Choice choice(days(3, "evening  12 min  skipped: back"));
    CHECK(choice.made() == Guidance::familiar);
    CHECK(choice.options.told_otherwise == std::set<std::string>{"back"});
    Choice composed(days(4, "evening  12 min  did: arm, calf"));
    CHECK(composed.made() == Guidance::familiar);
    CHECK(composed.options.told_otherwise == std::set<std::string>{"back"});
}

TEST_CASE("a session that was broken off at once does not count, but for what it names") {
    CHECK(Choice(days(2) + "2020-11-09  evening  2 min\n").made() == Guidance::full);
    CHECK(Choice(days(2) + "2020-11-09  evening  3 min\n").made() == Guidance::familiar);
    CHECK(Choice(days(2) + "2020-11-09  evening  2 min  did: arm\n").made() == Guidance::familiar);
    CHECK(Choice(days(2) + "2020-11-09  evening  9 min  did: -\n").made() == Guidance::full);
}

TEST_CASE("a day that is still to come does not count") {
    CHECK(Choice(days(2) + "2020-11-20  evening  12 min\n").made() == Guidance::familiar);
    CHECK(Choice(days(2) + "2020-11-21  evening  12 min\n").made() == Guidance::full);
    CHECK(Choice(days(2) + "2999-01-01  evening  12 min\n").made() == Guidance::full);
}

TEST_CASE("a stretch that the routine does not have cannot be told in another way") {
    Choice choice("");
    choice.options.guidance_fades = false;
    choice.options.told_otherwise = {"bakc"};
    CHECK_THROWS_WITH(choice.made(), "--guidance: there is no \"bakc\" in \"evening\"; did you mean \"back\"?");
}

TEST_CASE("who asked for a level gets it, whatever the journal has") {
    Choice choice(days(9));
    choice.options.guidance_fades = false;
    choice.options.guidance = Guidance::minimal;
    CHECK(choice.made() == Guidance::minimal);
    CHECK(choice.note.empty());
}

TEST_CASE("without a journal everything is said") {
    constexpr const char* kNone = "guidance: full, as no journal is kept that could tell more";
    Choice unkept(days(9));
    unkept.options.keeps_journal = false;
    unkept.options.guidance = Guidance::minimal;
    CHECK(unkept.made() == Guidance::full);
    CHECK(unkept.note == kNone);
    Choice nowhere(days(9));
    nowhere.places.state.clear();
    CHECK(nowhere.made() == Guidance::full);
    CHECK(nowhere.note == kNone);
}

TEST_CASE("a journal that cannot be read is no reason not to play") {
    Choice choice("");
    std::filesystem::remove(choice.folder / "state/journal.txt");
    std::filesystem::create_directory(choice.folder / "state/journal.txt");
    choice.options.guidance = Guidance::minimal;
    CHECK(choice.made() == Guidance::full);
    CHECK(choice.note.starts_with("guidance: full; cannot read "));
}

TEST_CASE("a session keeps the level that was chosen for it, for whoever makes it again") {
    const test::TemporaryFolder folder;
    folder.write("state/journal.txt", days(3, "desk-break  5 min"));
    const Places places{CUEWELL_TEST_CHECKOUT, folder / "own", folder / "config.toml", folder / "cache",
                        folder / "state"};
    const Espeak espeak{1};
    SessionOptions options;
    options.routine = "desk-break";
    options.guidance_fades = true;
    const ScriptedSession session = read_session(options, Workshop{places, espeak, 1, {}, {}});
    CHECK(session.delivery.guidance == Guidance::familiar);
    CHECK(session.notes ==
          PlanNotes{
              "guidance: familiar, as the journal has every stretch three times; --guidance full tells everything"});
    const std::vector<SourceOption> kept = source_options_of(session);
    CHECK(std::ranges::find(kept, SourceOption{"guidance", "familiar"}) != kept.end());
}

}  // namespace
}  // namespace cuewell
