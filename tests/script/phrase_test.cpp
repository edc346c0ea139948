#include "support/script_faults.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

Phrase phrase(std::string_view toml, const std::vector<std::string>& slots = {"name", "side", "n"}) {
    const Table table = table_of("say = " + std::string(toml) + "\n");
    Diagnostics faults;
    auto read = Phrase::read(table.find("say")->value, "say", slots, faults);
    REQUIRE(read);
    return *read;
}

TEST_CASE("slots are filled") {
    CHECK(phrase("\"{name}, {side}, round {n}, {name}\"").say({"Cat", "right", 3, {}}) == "Cat, right, round 3, Cat");
    CHECK(phrase("\"Plain.\"").say() == "Plain.");
}

TEST_CASE("a slot's content is not read again") {
    CHECK(phrase("\"{name}\"").say({"{side}", "right", 0, {}}) == "{side}");
}

TEST_CASE("one has its own plural form, all others share theirs") {
    const Phrase rounds = phrase("{ one = \"One round.\", other = \"{n} rounds.\" }");
    CHECK(rounds.say({"", "", 1, {}}) == "One round.");
    CHECK(rounds.say({"", "", 0, {}}) == "0 rounds.");
    CHECK(rounds.say({"", "", 2, {}}) == "2 rounds.");
    CHECK(phrase("{ other = \"{n} rounds.\" }").say({"", "", 1, {}}) == "1 rounds.");
}

TEST_CASE("braces with a bar choose by the side") {
    const Phrase change = phrase("\"Nun {das rechte|das linke} Bein.\"");
    CHECK(change.say({"", "", 0, Side::right}) == "Nun das rechte Bein.");
    CHECK(change.say({"", "", 0, Side::left}) == "Nun das linke Bein.");
}

TEST_CASE("a phrase knows where it stands") { CHECK(phrase("\"Hi.\"").where().start == SourcePosition{1, 7}); }

}  // namespace
}  // namespace cuewell
