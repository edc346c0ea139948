#include "script/shown_keys.h"
#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

TEST_CASE("a phrasebook is read with all that it says") {
    const Phrasebook book = phrasebook_of(small_phrases());
    CHECK(book.safety.size() == 2);
    CHECK(book.closing_note.front().say() == "This is no advice.");
    CHECK(book.next_sides.say({"Cat", "right", 0, {}}) == "Next Cat, right side.");
    CHECK(book.change_side.say({"", "", 0, Side::left}) == "Now the left side.");
    CHECK(book.side_words.at(Side::left) == "left");
    CHECK(book.numbers.size() == 2);
    CHECK(book.numbers.at(20).say() == "twenty");
    CHECK(book.tick == "tick");
    CHECK(book.hold_ends == "gong");
    CHECK(book.chime_names.size() == 3);
    CHECK(book.lead_in == 500ms);
    CHECK(book.breath() == 10s);
    CHECK(book.half_way_from == 45s);
    CHECK(book.moves.size() == 3);
}

TEST_CASE("a phrasebook has the sentences of a session that is steered") {
    const Phrasebook book = phrasebook_of(small_phrases());
    CHECK(book.here.say({"Cat", "", 0, {}}) == "Cat.");
    CHECK(book.here_sides.say({"Cat", "left", 0, Side::left}) == "Cat, left side.");
    CHECK(book.hold_left.say({"", "", 12, {}}) == "12 seconds.");
    CHECK(book.hold_left.say({"", "", 1, {}}) == "One second.");
    CHECK(book.hold_again.say() == "Hold again.");
    CHECK(book.minutes_left.say({"", "", 8, {}}) == "8 minutes left.");
    CHECK(book.seconds_left.say({"", "", 40, {}}) == "40 seconds left.");
    CHECK(book.slower.say() == "Slower.");
    CHECK(book.faster.say() == "Faster.");
    CHECK(book.longer.say() == "Ten more.");
}

TEST_CASE("a phrasebook has all the words that are shown") {
    const ShownWords words = phrasebook_of(small_phrases()).shown;
    CHECK(words.size() == kShownKeys.size());
    CHECK(shown(words, "play") == "play");
    CHECK(shown(words, "hold", {{"time", "0:30"}}) == "hold 0:30");
    CHECK(shown(words, "either", {{"first", "strap"}, {"second", "towel"}}) == "either strap towel");
    for (const ShownKey& key : kShownKeys) CHECK(words.contains(key.key));
}

TEST_CASE("the bundled words that are shown use every slot they can have") {
    std::ifstream file(CUEWELL_TEST_CHECKOUT "/scripts/en/phrases.toml");
    const ShownWords words = phrasebook_of(std::string{std::istreambuf_iterator<char>(file), {}}).shown;
    for (const ShownKey& key : kShownKeys) {
        for (const std::string_view slot : key.slots) {
            CAPTURE(key.key);
            if (!slot.empty()) CHECK(shown(words, key.key, {{slot, "\x01"}}).find('\x01') != std::string::npos);
        }
    }
}

TEST_CASE("the first move that fits wins") {
    const Phrasebook book = phrasebook_of(small_phrases());
    CHECK(find_move(book.moves, std::nullopt, Position::seated)->time == 10s);
    CHECK(find_move(book.moves, Position::seated, Position::seated)->time == 3s);
    CHECK(find_move(book.moves, Position::seated, Position::standing)->say.say({"Cat", "", 0, {}}) ==
          "Move over for Cat.");
    CHECK(find_move({}, std::nullopt, Position::seated) == nullptr);
}

TEST_CASE("the bundled phrases lead from everywhere to everywhere") {
    std::ifstream file(CUEWELL_TEST_CHECKOUT "/scripts/en/phrases.toml");
    const Phrasebook book = phrasebook_of(std::string{std::istreambuf_iterator<char>(file), {}});
    for (const std::string& to : kPositionNames) {
        CHECK(find_move(book.moves, std::nullopt, *position_of(to)) != nullptr);
        for (const std::string& from : kPositionNames) {
            const Move* move = find_move(book.moves, position_of(from), *position_of(to));
            REQUIRE(move != nullptr);
            CHECK(move->time > 0s);
            CHECK_FALSE(move->say.say().empty());
        }
    }
}

}  // namespace
}  // namespace cuewell
