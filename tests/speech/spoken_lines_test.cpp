#include "speech/spoken_lines.h"

#include "base/errors.h"
#include "speech/profiles.h"
#include "support/fake_synthesizer.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace cuewell {
namespace {

struct Fixture {
    FakeSynthesizer fake;
    Speaker speaker{fake, plain_voice(), {SampleRate{48'000}, {}}};
};

TEST_CASE_FIXTURE(Fixture, "lengths come in the order of the lines, and equal lines are spoken once") {
    SpokenLines lines(speaker, {{"And hold."}, {"Rest."}, {"And hold."}, {"Rest."}, {"Sit."}});
    CHECK(lines.measure(2) ==
          std::vector{Frames(9 * 960), Frames(5 * 960), Frames(9 * 960), Frames(5 * 960), Frames(4 * 960)});
    CHECK(fake.calls() == 3);
}

TEST_CASE_FIXTURE(Fixture, "what was measured is not measured again, and a clip is as long as was measured") {
    SpokenLines lines(speaker, {{"And hold."}, {"Rest."}});
    const std::vector<Frames> first = lines.measure(1);
    CHECK(lines.measure(4) == first);
    CHECK(fake.calls() == 2);
    CHECK(lines.clip(0)->length() == first[0]);
    CHECK(lines.clip(0)->length() == first[0]);
    CHECK(fake.calls() == 3);
}

TEST_CASE_FIXTURE(Fixture, "no lines have no lengths") {
    SpokenLines lines(speaker, std::vector<LineToSpeak>());
    CHECK(lines.measure(2).empty());
}

TEST_CASE_FIXTURE(Fixture, "a clip can be had without measuring, and is the same each time") {
    SpokenLines lines(speaker, {{"And hold."}, {"Rest."}});
    CHECK(lines.clip(1)->samples == speaker.speak({"Rest."}).samples);
    CHECK(lines.clip(1) == lines.clip(1));
    CHECK_THROWS_AS(static_cast<void>(lines.clip(2)), std::out_of_range);
}

TEST_CASE_FIXTURE(Fixture, "only the last clips are kept, and a clip made again is the same") {
    constexpr std::size_t kBytesOfALine = 960 * 5 * sizeof(float);
    const std::vector<LineToSpeak> many = {{"Aaaa."}, {"Bbbb."}, {"Cccc."}};
    SpokenLines lines(speaker, many, 2 * kBytesOfALine);
    for (std::size_t line = 0; line < many.size(); ++line) static_cast<void>(lines.clip(line));
    const int calls = fake.calls();
    static_cast<void>(lines.clip(2));
    CHECK(fake.calls() == calls);
    static_cast<void>(lines.clip(0));
    CHECK(fake.calls() == calls + 1);
    CHECK(lines.clip(0)->samples == speaker.speak(many[0]).samples);
}

TEST_CASE_FIXTURE(Fixture, "progress counts the lines that differ") {
    SpokenLines lines(speaker, {{"One."}, {"Two."}, {"One."}});
    std::size_t last = 0;
    static_cast<void>(lines.measure(2, [&](std::size_t done, std::size_t all) {
        CHECK(all == 2);
        last = done;
    }));
    CHECK(last == 2);
}

TEST_CASE_FIXTURE(Fixture, "a line that cannot be spoken is told, and can be tried again") {
    fake.fails_on = "Two";
    SpokenLines lines(speaker, {{"One."}, {"Two."}, {"Three."}});
    CHECK_THROWS_WITH_AS(static_cast<void>(lines.measure(2)), "the fake cannot speak \"Two.\"", Failure);
    fake.fails_on.clear();
    CHECK(lines.measure(2).size() == 3);
}

TEST_CASE_FIXTURE(Fixture, "an interrupted measuring goes on where it stopped") {
    std::vector<LineToSpeak> many;
    for (int i = 0; i < 100; ++i) many.push_back({"Line " + std::to_string(i) + '.'});
    SpokenLines lines(speaker, many);
    CHECK_THROWS_AS(static_cast<void>(lines.measure(2, [](std::size_t, std::size_t) { throw Interrupted(); })),
                    Interrupted);
    CHECK(lines.measure(2).size() == 100);
    CHECK(fake.calls() == 100);
}

}  // namespace
}  // namespace cuewell
