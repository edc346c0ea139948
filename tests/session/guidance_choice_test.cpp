#include "session/guidance_choice.h"

#include "session/scripted_session.h"
#include "session/session_source_options.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// The choice for "back-care" by a journal, and the note on it.
struct Choice {
    explicit Choice(const std::string& journal) { folder.write("state/journal.txt", journal); }

    Guidance made() {
        PlanNotes notes;
        const Guidance guidance = chosen_guidance(options, "back-care", places, notes);
        note = notes.empty() ? "" : notes.front();
        return guidance;
    }

    test::TemporaryFolder folder;
    Places places{{}, {}, {}, {}, folder / "state"};
    SessionOptions options = [] {
        SessionOptions fading;
        fading.guidance_fades = true;
        return fading;
    }();
    std::string note;
};

std::string days(int number, const std::string& routine = "back-care") {
    std::string journal;
    for (int day = 1; day <= number; ++day)
        journal += "2026-11-0" + std::to_string(day) + "  " + routine + "  28 min\n";
    return journal;
}

TEST_CASE("everything is said the first three times of a routine, and less after that") {
    Choice never("");
    CHECK(never.made() == Guidance::full);
    CHECK(never.note == "guidance: full, as it is the first three times; back-care is in the journal 0 times");
    Choice once(days(1));
    CHECK(once.made() == Guidance::full);
    CHECK(once.note == "guidance: full, as it is the first three times; back-care is in the journal 1 time");
    CHECK(Choice(days(2)).made() == Guidance::full);
    Choice known(days(3));
    CHECK(known.made() == Guidance::familiar);
    CHECK(known.note == "guidance: familiar, as back-care is in the journal 3 times; --guidance full tells everything");
    CHECK(Choice(days(9) + days(9)).made() == Guidance::familiar);
}

TEST_CASE("a session that was broken off at once does not count") {
    CHECK(Choice(days(2) + "2026-11-09  back-care  2 min\n").made() == Guidance::full);
    CHECK(Choice(days(2) + "2026-11-09  back-care  3 min\n").made() == Guidance::familiar);
}

TEST_CASE("other routines do not count") { CHECK(Choice(days(9, "desk-break") + days(2)).made() == Guidance::full); }

TEST_CASE("a routine is found under the name that the journal gives it") {
    Choice choice(days(3, "my-back"));
    PlanNotes notes;
    CHECK(chosen_guidance(choice.options, "my back", choice.places, notes) == Guidance::familiar);
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
    CHECK(choice.made() == Guidance::full);
    CHECK(choice.note.starts_with("guidance: full; cannot read "));
}

TEST_CASE("a session keeps the level that was chosen for it, for whoever makes it again") {
    const test::TemporaryFolder folder;
    folder.write("state/journal.txt", days(3, "desk-break"));
    const Places places{CUEWELL_TEST_CHECKOUT, folder / "own", folder / "config.toml", folder / "cache",
                        folder / "state"};
    const Espeak espeak{1};
    SessionOptions options;
    options.routine = "desk-break";
    options.guidance_fades = true;
    const ScriptedSession session = read_session(options, Workshop{places, espeak, 1, {}, {}});
    CHECK(session.delivery.guidance == Guidance::familiar);
    CHECK(session.notes ==
          PlanNotes{"guidance: familiar, as desk-break is in the journal 3 times; --guidance full tells everything"});
    const std::vector<SourceOption> kept = source_options_of(session);
    CHECK(std::ranges::find(kept, SourceOption{"guidance", "familiar"}) != kept.end());
}

}  // namespace
}  // namespace cuewell
