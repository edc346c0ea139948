#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace cuewell {
namespace {

/// What is told about the small phrasebook with one thing changed, without the number of the line.
std::string changed(std::string_view what, std::string_view with) {
    const std::string faults = phrasebook_faults(replaced_once(small_phrases(), what, with));
    const std::string_view name = "phrases.toml:";
    return faults.substr(faults.find(':', name.size()) + 1);
}

TEST_CASE("a phrasebook tells what a session asks for") {
    const OverviewPhrases phrases = phrasebook_of(small_phrases()).overview;
    CHECK(phrases.floor_trips.say({"", "", 1, {}}) == "Down once, and up.");
    CHECK(phrases.floor_trips.say({"", "", 3, {}}) == "Down 3 times.");
    CHECK(phrases.face_down.say({"", "", 2, {}}) == "On your front 2 minutes.");
    CHECK(phrases.hands_and_knees.say({"", "", 1, {}}) == "On all fours a minute.");
    PhraseSlots slots;
    slots.things = "a strap";
    slots.first = "this";
    slots.second = "that";
    CHECK(phrases.equipment.say(slots) == "Have a strap.");
    CHECK(phrases.either.say(slots) == "this or that");
    CHECK(phrases.things.size() == 3);
    CHECK(phrases.things.at("rolled-up socks") == "rolled-up socks");
}

TEST_CASE("every sentence of an overview must be there, and have no slot of another") {
    CHECK(changed("floor = \"All on the floor.\"\n", "") == R"(1: error: [overview] has no "floor"
  [overview]
  ^~~~~~~~~~
  add a line: floor = …
)");
    CHECK(changed("\"Have {things}.\"", "\"Have {name}.\"") == R"(13: error: "equipment" has no slot {name}
  equipment = "Have {name}."
              ^~~~~~~~~~~~~~
  expected one of: things
)");
    CHECK(changed("standing = \"All standing.\"", "standing = 3") ==
          R"(12: error: "standing" must be a sentence in quotes
  standing = 3
             ^
)");
}

TEST_CASE("an unknown key of an overview is told with the nearest one") {
    CHECK(changed("floor_once = \"", "floor_one = \"x\"\nfloor_once = \"") ==
          R"(1: error: unknown key "floor_one" in [overview]
  floor_one = "x"
  ^~~~~~~~~
  did you mean "floor_once"?
)");
}

TEST_CASE("a thing is said in words") {
    constexpr const char* told = "must be words in quotes, of at most 120 characters\n";
    CHECK(changed("strap = \"a strap\"", "strap = 3") == R"(9: error: "strap" )" + std::string(told) + R"(  strap = 3
          ^
)");
    CHECK(changed("strap = \"a strap\"", "strap = \"...\"") == R"(9: error: "strap" )" + std::string(told) +
                                                                   R"(  strap = "..."
          ^~~~~
)");
    const std::string faults = changed("strap = \"a strap\"", "strap = \"" + std::string(121, 'a') + "\"");
    CHECK(faults.starts_with("9: error: \"strap\" " + std::string(told)));
    CHECK(
        phrasebook_faults(replaced_once(small_phrases(), "\"a strap\"", "\"" + std::string(120, 'a') + "\"")).empty());
}

TEST_CASE("the tables of what a session asks for, and of an audition, must be there") {
    for (const std::string table : {"overview", "things", "audition"}) {
        std::string said = small_phrases();
        const std::size_t start = said.find("\n[" + table + "]");
        const std::size_t end = std::min(said.find("\n[", start + 1), said.size());
        said.erase(start, end - start);
        CHECK(phrasebook_faults(said) == "phrases.toml:1:1: error: the file of phrases has no \"" + table +
                                             "\"\n  [say]\n  ^\n  add a table: [" + table + "]\n");
    }
}

TEST_CASE("every sentence of an audition must be there, and have no slot of another") {
    CHECK(changed("again = { one = \"Once more.\", other = \"{n} times more.\" }\n", "") ==
          R"(1: error: [audition] has no "again"
  [audition]
  ^~~~~~~~~~
  add a line: again = …
)");
    CHECK(changed("rest = \"Rest, {time}.\"", "rest = \"Rest, {n}.\"") == R"(8: error: "rest" has no slot {n}
  rest = "Rest, {n}."
         ^~~~~~~~~~~~
  expected one of: time
)");
}

TEST_CASE("a rest at the end has its words, and what one needs the time to get it") {
    CHECK(changed("closing_rest = \"Rest here.\"\n", "") == R"(1: error: [say] has no "closing_rest"
  [say]
  ^~~~~
  add a line: closing_rest = …
)");
    CHECK(changed("fetch = \"9s\"\n", "") == R"(1: error: [timing] has no "fetch"
  [timing]
  ^~~~~~~~
  add a line: fetch = …
)");
}

TEST_CASE("the bundled phrases use every slot of an overview and of an audition") {
    std::ifstream file(CUEWELL_TEST_CHECKOUT "/scripts/en/phrases.toml");
    const Phrasebook book = phrasebook_of(std::string{std::istreambuf_iterator<char>(file), {}});
    PhraseSlots slots;
    slots.name = "NAME";
    slots.things = "THINGS";
    slots.time = "TIME";
    slots.first = "FIRST";
    slots.second = "SECOND";
    slots.number = 41;
    const auto has = [&](const Phrase& phrase, const char* word) {
        return phrase.say(slots).find(word) != std::string::npos;
    };
    const OverviewPhrases& overview = book.overview;
    for (const Phrase* phrase : {&overview.floor_trips, &overview.seated, &overview.kneeling, &overview.hands_and_knees,
                                 &overview.face_down, &overview.face_up})
        CHECK(has(*phrase, "41"));
    for (const Phrase* phrase : {&overview.equipment, &overview.helpful}) CHECK(has(*phrase, "THINGS"));
    for (const Phrase* phrase : {&overview.either, &overview.list, &overview.list_end}) {
        CHECK(has(*phrase, "FIRST"));
        CHECK(has(*phrase, "SECOND"));
    }
    const AuditionPhrases& audition = book.audition;
    for (const Phrase* phrase : {&audition.hold, &audition.rest, &audition.pause, &audition.breathe})
        CHECK(has(*phrase, "TIME"));
    for (const Phrase* phrase : {&audition.count, &audition.breathe, &audition.again}) CHECK(has(*phrase, "41"));
    CHECK(has(audition.title, "NAME"));
}

}  // namespace
}  // namespace cuewell
