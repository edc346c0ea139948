#include "speech/speech_store.h"

#include "base/errors.h"
#include "speech/profiles.h"
#include "speech/spoken_lines.h"
#include "support/fake_synthesizer.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>

namespace cuewell {
namespace {

constexpr Frames kRest(5 * 960);
constexpr Frames kHold(9 * 960);

struct Fixture {
    FakeSynthesizer fake;
    Speaker speaker{fake, plain_voice(), {SampleRate{48'000}, {}}};
    std::shared_ptr<SpeechStore> store = std::make_shared<SpeechStore>(speaker);
};

TEST_CASE_FIXTURE(Fixture, "a line keeps its number, and where it is said tells two lines apart") {
    const std::size_t rest = store->number_of({"Rest."});
    CHECK(store->number_of({"And hold."}) != rest);
    CHECK(store->number_of({"Rest.", 0.5}) != rest);
    CHECK(store->number_of({"Rest."}) == rest);
}

TEST_CASE_FIXTURE(Fixture, "a length is known once a line was measured or spoken, and not before") {
    const std::size_t rest = store->number_of({"Rest."});
    const std::size_t hold = store->number_of({"And hold."});
    CHECK_FALSE(store->known_length(rest));
    CHECK(store->measure(rest) == kRest);
    CHECK(store->known_length(rest) == kRest);
    CHECK(store->clip(hold)->length() == kHold);
    CHECK(store->known_length(hold) == kHold);
    CHECK(fake.calls() == 2);
    CHECK(store->measure(hold) == kHold);
    CHECK(store->clip(hold)->length() == kHold);
    CHECK(fake.calls() == 2);
}

TEST_CASE_FIXTURE(Fixture, "a line that could not be spoken is not known, and can be tried again") {
    const std::size_t rest = store->number_of({"Rest."});
    fake.fails_on = "Rest";
    CHECK_THROWS_AS(static_cast<void>(store->measure(rest)), Failure);
    CHECK_THROWS_AS(static_cast<void>(store->clip(rest)), Failure);
    CHECK_FALSE(store->known_length(rest));
    fake.fails_on.clear();
    CHECK(store->measure(rest) == kRest);
}

TEST_CASE_FIXTURE(Fixture, "lists of lines that share a store have each line spoken once for all of them") {
    SpokenLines whole(store, {{"Rest."}, {"And hold."}});
    CHECK(whole.measure(2) == std::vector{kRest, kHold});
    SpokenLines part(store, {{"And hold."}, {"Sit."}, {"Rest."}});
    std::size_t new_lines = 0;
    CHECK(part.measure(2, [&](std::size_t, std::size_t all) { new_lines = all; }) ==
          std::vector{kHold, Frames(4 * 960), kRest});
    CHECK(new_lines == 1);
    CHECK(whole.clip(1) == part.clip(0));
    CHECK(fake.calls() == 4);
}

TEST_CASE_FIXTURE(Fixture, "a list whose lines are all known is measured without a word and without a wait") {
    static_cast<void>(SpokenLines(store, {{"Rest."}, {"Sit."}}).measure(2));
    bool tells_progress = false;
    CHECK(SpokenLines(store, {{"Sit."}, {"Rest."}, {"Sit."}}).measure(2, [&](std::size_t, std::size_t) {
        tells_progress = true;
    }) == std::vector{Frames(4 * 960), kRest, Frames(4 * 960)});
    CHECK(fake.calls() == 2);
    CHECK_FALSE(tells_progress);
}

TEST_CASE_FIXTURE(Fixture, "clips can be had on one thread while new lines are measured on others") {
    SpokenLines early(store, {{"Rest."}, {"And hold."}});
    const std::vector<Frames> lengths = early.measure(1);
    std::thread measurer([&] {
        std::vector<LineToSpeak> many;
        for (int i = 0; i < 300; ++i) many.push_back({"Line " + std::to_string(i % 200) + '.'});
        CHECK(SpokenLines(store, many).measure(2).size() == 300);
    });
    bool is_right = true;
    for (int i = 0; i < 300; ++i) {
        for (std::size_t line : {0U, 1U}) is_right = is_right && early.clip(line)->length() == lengths[line];
        is_right = is_right && early.measure(1) == lengths;
    }
    measurer.join();
    CHECK(is_right);
    CHECK(fake.calls() == 2 + 2 + 200);
}

}  // namespace
}  // namespace cuewell
