#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// A routine with these lines in its head.
Routine routine_with(const std::string& head_lines) {
    Diagnostics faults;
    const auto text =
        std::make_shared<const SourceText>("day.md", "day.md", "+++\ntitle = \"Day\"\n" + head_lines + "+++\n- cat\n");
    auto routine = parse_routine(text, "day", faults);
    CHECK(told(faults).empty());
    return routine ? std::move(*routine) : Routine{};
}

TEST_CASE("a routine is a welcome, stretches with words between them, and a close") {
    const Routine routine =
        routine_of_body("Welcome.\n[pause 3s]\n- cat-cow\n- sphinx\nWell done.\n- cat-cow\nGoodbye.\n");
    CHECK(routine.title == "Day");
    CHECK(routine.opening.size() == 2);
    REQUIRE(routine.items.size() == 3);
    CHECK(routine.items[0].item.stretch == "cat-cow");
    CHECK(routine.items[0].where.start == SourcePosition{6, 1});
    CHECK(routine.items[0].words_after.empty());
    CHECK(routine.items[1].words_after.size() == 1);
    CHECK(routine.items[2].words_after.size() == 1);
}

TEST_CASE("an item takes its options in any order, with any spaces") {
    for (const char* line : {"- cat: hold 30s, rounds 2, optional\n", "- cat :optional,rounds  2 ,  hold 30s\n",
                             "  -   cat:\thold 0:30,rounds 2,optional,\n"}) {
        CAPTURE(line);
        const Item item = routine_of_body(line).items.front().item;
        CHECK(item.stretch == "cat");
        CHECK(std::get<Duration>(item.hold->shortest) == 30s);
        CHECK(std::get<Duration>(item.hold->longest) == 30s);
        CHECK(item.rounds == 2);
        CHECK(item.optional);
    }
}

TEST_CASE("an item without options is one round, not optional, with its own holds") {
    for (const char* line : {"- cat\n", "- cat:\n", "- cat // as always\n"}) {
        const Item item = routine_of_body(line).items.front().item;
        CHECK(item.rounds == 1);
        CHECK_FALSE(item.optional);
        CHECK_FALSE(item.hold);
    }
}

TEST_CASE("the hold of an item may be a range or breaths") {
    CHECK(std::get<Duration>(routine_of_body("- cat: hold 20s-1:30\n").items[0].item.hold->longest) == 90s);
    CHECK(std::get<Breaths>(routine_of_body("- cat: hold 5 breaths\n").items[0].item.hold->shortest) == Breaths{5});
}

TEST_CASE("a routine with its own safety words says so") {
    CHECK_FALSE(routine_of_body("- cat\n").has_own_safety_words);
    Diagnostics faults;
    const auto text = std::make_shared<const SourceText>(
        "day.md", "day.md",
        "+++\ntitle = \"Day\"\nsafety = \"own\"\nlevel = \"moderate\"\ndescription = \"x\"\n+++\nEase off.\n- cat\n");
    const auto routine = parse_routine(text, "day", faults);
    REQUIRE(routine);
    CHECK(routine->has_own_safety_words);
    CHECK(routine->level == "moderate");
    CHECK(routine->description == "x");
}

TEST_CASE("a routine may say who wrote it, and when") {
    const Routine routine = routine_with("author = \"Jo Öst\"\ndate = \"2026-11-20\"\n");
    CHECK(routine.author == "Jo Öst");
    CHECK(routine.date == "2026-11-20");
    CHECK(routine_of_body("- cat\n").author.empty());
    CHECK(routine_of_body("- cat\n").date.empty());
}

TEST_CASE("a routine says which ambience it wants") {
    CHECK_FALSE(routine_of_body("- cat\n").ambience.name);
    const AmbienceWish wish =
        routine_with("ambience = \"rain\"\nambience-level = -15.5\nbreath-swell = true\n").ambience;
    CHECK(wish.name == "rain");
    CHECK(wish.where.start == SourcePosition{3, 12});
    CHECK(wish.level == Decibels(-15.5));
    CHECK(wish.swells_with_breath);
}

TEST_CASE("a routine says which chimes it wants, and what it does not say is open") {
    CHECK(routine_of_body("- cat\n").chimes.places.empty());
    const ChimeWishes wishes = routine_with("[chimes]\nhold-start = \"ping\"\nside = \"none\"\nvolume = -3\n").chimes;
    CHECK(wishes.chosen(ChimePlace::hold_start) == "ping");
    CHECK(wishes.places.at(ChimePlace::hold_start).where.start == SourcePosition{4, 14});
    CHECK(wishes.chosen(ChimePlace::side, "bell") == std::nullopt);
    CHECK(wishes.chosen(ChimePlace::end, "bell") == "bell");
    CHECK(wishes.places.size() == 2);
    CHECK(wishes.volume == Decibels(-3.0));
}

TEST_CASE("a routine that says it has safety words of its own must have a line that is always spoken") {
    Diagnostics faults;
    const auto text = std::make_shared<const SourceText>(
        "day.md", "day.md", "+++\ntitle = \"Day\"\nsafety = \"own\"\n+++\n~ Ease off.\n- cat\n");
    CHECK_FALSE(parse_routine(text, "day", faults));
    REQUIRE(faults.all().size() == 1);
    CHECK(to_text(faults.all().front()) ==
          "day.md:3:10: error: safety is \"own\", but no line before the first stretch is always spoken\n"
          "  safety = \"own\"\n"
          "           ^~~~~\n"
          "  say the safety words there, in lines without ~\n");
}

TEST_CASE("a script with a position in its head is a stretch, whatever it lists") {
    CHECK_FALSE(looks_like_routine(SourceText("a", "a", "+++\nposition = \"seated\"\n+++\n- cat\n")));
    CHECK(looks_like_routine(SourceText("a", "a", "+++\ntitle = \"Day\"\n+++\nposition yourself\n- cat\n")));
}

TEST_CASE("a script that lists something looks like a routine") {
    CHECK(looks_like_routine(SourceText("a", "a", "Hi.\n  - cat\n")));
    CHECK_FALSE(looks_like_routine(SourceText("a", "a", "Hi.\n-5 degrees\n\\- dash\n")));
    CHECK_FALSE(looks_like_routine(SourceText("a", "a", "")));
}

TEST_CASE("a routine tells what it asks for itself, or leaves out what only helps, or neither") {
    const Routine plain = routine_of_body("- cat\n");
    CHECK_FALSE(plain.has_own_overview);
    CHECK_FALSE(plain.tells_needs_only);
    CHECK_FALSE(plain.ambience.swells_with_breath);
    CHECK(routine_with("overview = \"own\"\n").has_own_overview);
    CHECK_FALSE(routine_with("overview = \"own\"\n").tells_needs_only);
    CHECK_FALSE(routine_with("overview = \"needs\"\n").has_own_overview);
    CHECK(routine_with("overview = \"needs\"\n").tells_needs_only);
}

}  // namespace
}  // namespace cuewell
