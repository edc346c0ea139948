#include "plan/arrange.h"

#include "plan/arranged_script.h"
#include "plan/estimate.h"
#include "stretch_maker.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

namespace cuewell {
namespace {

using test::items;
using test::MadeStretch;
using test::make_repertoire;
using test::names_of;
using test::some_moves;
using Names = std::vector<std::string>;

/// A Monday.
constexpr std::uint64_t kMonday = 20'780;

/// Three stretches for each of three areas, and two rests.
Repertoire equals() {
    std::vector<MadeStretch> wishes{test::a_rest("rest-a"), test::a_rest("rest-b", Position::seated)};
    for (const std::string target : {"low back", "hips", "hamstrings"}) {
        for (const std::string which : {"-a", "-b", "-c"})
            wishes.push_back({target.substr(0, 4) + which, Position::seated, {target}});
    }
    return make_repertoire(wishes);
}

ArrangeTask varied(std::uint64_t day) {
    ArrangeTask task;
    task.wishes.vary = true;
    task.day = day;
    task.time = std::chrono::minutes(6);
    return task;
}

Names chosen(const ArrangeTask& task) { return names_of(arrange(task, equals(), some_moves())); }

TEST_CASE("the same day makes the same choice") { CHECK(chosen(varied(kMonday + 2)) == chosen(varied(kMonday + 2))); }

TEST_CASE("a week goes through all that is equal before anything comes again") {
    std::map<std::string, int> done;
    std::size_t all = 0;
    for (std::uint64_t day = kMonday; day < kMonday + 7; ++day) {
        const Names today = chosen(varied(day));
        CHECK(std::set<std::string>(today.begin(), today.end()).size() == today.size());
        for (const std::string& name : today) ++done[name];
        all += today.size() - 1;
    }
    int least = 100;
    int most = 0;
    for (const Candidate& candidate : equals().candidates) {
        if (candidate.is_rest) continue;
        least = std::min(least, done[candidate.stretch->name]);
        most = std::max(most, done[candidate.stretch->name]);
    }
    CAPTURE(all);
    CHECK(least >= 1);
    CHECK(most - least <= 1);
}

TEST_CASE("each stretch of a routine alternates with those that are like it, and the order of the routine stays") {
    std::set<std::string> firsts;
    for (std::uint64_t day = kMonday; day < kMonday + 3; ++day) {
        ArrangeTask task = varied(day);
        task.base = items({"low -a", "hips-a", "rest-a"});
        const Names today = chosen(task);
        REQUIRE(today.size() == 3);
        CHECK(today[1].starts_with("hips"));
        CHECK(today[2] == "rest-a");
        firsts.insert(today[0]);
    }
    CHECK(firsts == std::set<std::string>{"low -a", "low -b", "low -c"});
}

TEST_CASE("the last stretch of a routine alternates, too, unless it is a rest") {
    std::set<std::string> lasts;
    for (std::uint64_t day = kMonday; day < kMonday + 7; ++day) {
        ArrangeTask task = varied(day);
        task.base = items({"low -a", "hips-a"});
        lasts.insert(chosen(task).back());
    }
    CHECK(lasts == std::set<std::string>{"hips-a", "hips-b", "hips-c"});
}

TEST_CASE("another choice than yesterday's still has something for each area that was asked for") {
    const Repertoire one_for_hips = make_repertoire({test::a_rest("rest"),
                                                     {"hips-a", Position::seated, {"hips"}},
                                                     {"low-a", Position::seated, {"low back"}},
                                                     {"low-b", Position::seated, {"low back"}},
                                                     {"low-c", Position::seated, {"low back"}}});
    for (std::uint64_t day = kMonday; day < kMonday + 7; ++day) {
        ArrangeTask task = varied(day);
        task.time = std::chrono::minutes(3);
        task.wishes.focus = {{"hips"}, {"back"}};
        const Names today = names_of(arrange(task, one_for_hips, some_moves()));
        CHECK(std::ranges::find(today, "hips-a") != today.end());
    }
}

TEST_CASE("what was done lately comes later") {
    ArrangeTask task = varied(kMonday);
    task.base = items({"hips-a", "rest-a"});
    task.journal = {{kMonday - 1, {"hips-a", "hips-b"}}, {kMonday - 7, {"hips-a"}}};
    CHECK(chosen(task).front() == "hips-c");
    task.journal = {{kMonday - 1, {"hips-a", "hips-c"}}, {kMonday - 3, {"hips-a", "hips-c"}}};
    CHECK(chosen(task).front() == "hips-b");
}

TEST_CASE("what was done more than a week ago does not count") {
    ArrangeTask task = varied(kMonday);
    task.base = items({"hips-a", "rest-a"});
    const Names before = chosen(task);
    const std::string& first = before.front();
    task.journal = {{kMonday - 8, {first}}, {kMonday, {first}}, {kMonday + 1, {first}}};
    CHECK(chosen(task) == before);
}

/// Stretches for the hips that all take the same time, of which there is room for two; all other ways are closed.
struct Hips {
    explicit Hips(int number) {
        std::vector<MadeStretch> wishes{test::a_rest("rest")};
        for (int at = 0; at < number; ++at)
            wishes.push_back({"hips-" + std::string(1, static_cast<char>('a' + at)), Position::seated, {"hips"}});
        repertoire = make_repertoire(wishes);
    }

    [[nodiscard]] std::set<std::string> on(std::uint64_t day, std::vector<SessionDone> journal = {}) const {
        ArrangeTask task = varied(day);
        task.wishes.focus = {{"hips", 1}};
        task.time = kWelcomeAndClose + std::chrono::seconds(90) + 2 * repertoire.find("hips-a")->length;
        task.journal = std::move(journal);
        const Names names = names_of(arrange(task, repertoire, some_moves()));
        return {names.begin(), names.end()};
    }

    Repertoire repertoire;
};

TEST_CASE("in any seven days in a row no choice comes twice while there is another one") {
    // Two of four are six choices, two of five are ten, and two of three are three.
    for (const auto& [number, choices] :
         {std::pair(4, 6), std::pair(5, 10), std::pair(3, 3), std::pair(2, 1), std::pair(6, 15), std::pair(8, 28)}) {
        const Hips hips(number);
        std::vector<std::set<std::string>> days;
        for (std::uint64_t day = kMonday - 20; day < kMonday + 40; ++day) days.push_back(hips.on(day));
        const std::size_t span = static_cast<std::size_t>(std::min(7, choices));
        for (std::size_t first = 0; first + 7 <= days.size(); ++first) {
            CAPTURE(number);
            CAPTURE(first);
            const auto begin = days.begin() + static_cast<std::ptrdiff_t>(first);
            CHECK(std::set(begin, begin + 7).size() >= span);
            if (choices > 1) CHECK(days[first] != days[first + 1]);
        }
    }
}

TEST_CASE("a choice that the journal has of the last six days does not come again, whatever else it has") {
    const Hips hips(5);
    std::vector<SessionDone> journal;
    std::vector<std::set<std::string>> days;
    for (std::uint64_t day = kMonday; day < kMonday + 28; ++day) {
        days.push_back(hips.on(day, journal));
        const auto six_ago = days.size() > 7 ? days.end() - 7 : days.begin();
        CAPTURE(day);
        CHECK(std::find(six_ago, days.end() - 1, days.back()) == days.end() - 1);
        journal.push_back({day, {days.back().begin(), days.back().end()}, true});
        // Another routine on some days, which changes what comes later.
        if (day % 3 == 0) journal.push_back({day, {"hips-a", "hips-d"}, false});
    }
}

TEST_CASE("a refusal of a varied session names its own day") {
    ArrangeTask task = varied(kMonday + 5);
    task.wishes.positions = {"standing"};
    CHECK_THROWS_WITH(chosen(task),
                      "no stretch goes with all of these wishes: --position standing --time 6m --vary "
                      "--seed 20785");
}

TEST_CASE("any number is a day") {
    for (const std::uint64_t day : {std::uint64_t{0}, std::uint64_t{2}, std::uint64_t{13}, ~std::uint64_t{0}})
        CHECK(chosen(varied(day)) == chosen(varied(day)));
}

TEST_CASE("without the wish to vary the day and the journal change nothing") {
    ArrangeTask task = varied(kMonday);
    task.wishes.vary = false;
    task.wishes.level = "gentle";
    const Names before = chosen(task);
    task.day += 1;
    task.journal = {{kMonday - 1, {before.front()}}};
    CHECK(chosen(task) == before);
}

TEST_CASE("the wishes tell the day, so that they make the same choice again") {
    ArrangeTask task = varied(kMonday);
    task.wishes.focus = {{"hips", 2}, {"legs", 1}};
    task.wishes.equipment = Names{};
    task.names.skip = {"hips-a"};
    CHECK(to_text(task) == "--focus hips=2,legs --equipment none --skip hips-a --time 6m --vary --seed 20780");
}

TEST_CASE("what was done a week ago to the day still counts, whatever stands before it in the journal") {
    ArrangeTask task = varied(kMonday);
    task.base = items({"hips-a", "rest-a"});
    const std::string first = chosen(task).front();
    task.journal = {{kMonday - 8, {first}}, {kMonday - 7, {first}}};
    CHECK(chosen(task).front() != first);
}

TEST_CASE("no two of a thousand lots are alike, whatever the name and the day") {
    std::set<std::uint64_t> lots;
    for (std::uint64_t day = kMonday; day < kMonday + 100; ++day) {
        for (char letter = 'a'; letter <= 'j'; ++letter) lots.insert(lot("hips-" + std::string(1, letter), day));
    }
    CHECK(lots.size() == 1'000);
}

TEST_CASE("one fortnight is not like the next") {
    std::set<std::set<std::string>> mondays;
    for (std::uint64_t week = 0; week < 16; week += 2) {
        Names today = chosen(varied(kMonday + 7 * week));
        today.pop_back();  // The rest, which alternates by itself.
        mondays.insert({today.begin(), today.end()});
    }
    CHECK(mondays.size() > 1);
}

}  // namespace
}  // namespace cuewell
