#include "plan/arrange.h"

#include "plan/arranged_script.h"
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

TEST_CASE("what was done lately comes later") {
    ArrangeTask task = varied(kMonday);
    task.base = items({"hips-a", "rest-a"});
    task.lately = {{"hips-a", 2}, {"hips-b", 1}};
    CHECK(chosen(task).front() == "hips-c");
    task.lately = {{"hips-a", 2}, {"hips-c", 3}};
    CHECK(chosen(task).front() == "hips-b");
}

TEST_CASE("without the wish to vary the day and the journal change nothing") {
    ArrangeTask task = varied(kMonday);
    task.wishes.vary = false;
    task.wishes.level = "gentle";
    const Names before = chosen(task);
    task.day += 1;
    task.lately = {{before.front(), 5}};
    CHECK(chosen(task) == before);
}

TEST_CASE("the wishes tell the day, so that they make the same choice again") {
    ArrangeTask task = varied(kMonday);
    task.wishes.focus = {{"hips", 2}, {"legs", 1}};
    task.wishes.equipment = Names{};
    task.names.skip = {"hips-a"};
    CHECK(to_text(task) == "--focus hips=2,legs --equipment none --skip hips-a --time 6m --vary --seed 20780");
}

}  // namespace
}  // namespace cuewell
