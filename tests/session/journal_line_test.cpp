#include "session/journal_line.h"

#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::year_month_day kDay = 2026y / 11 / 20;

TEST_CASE("an entry is a line that a person can read") {
    const JournalEntry full{kDay, "back-care", 28, {"sphinx", "hip-airplanes"}, "easy"};
    CHECK(to_journal_line(full) == "2026-11-20  back-care  28 min  skipped: sphinx, hip-airplanes  word: easy");
    CHECK(to_journal_line({kDay, "back-care", 0, {}, ""}) == "2026-11-20  back-care  0 min");
    const JournalEntry chosen{kDay, "back-care", 9, {"sphinx"}, "easy", {{"cat-cow", "supine-twist"}}};
    CHECK(to_journal_line(chosen) ==
          "2026-11-20  back-care  9 min  did: cat-cow, supine-twist  skipped: sphinx  word: easy");
    CHECK(to_journal_line({kDay, "rücken", 5, {}, "müde, aber 腰 gut"}) ==
          "2026-11-20  rücken  5 min  word: müde, aber 腰 gut");
}

TEST_CASE("every entry of names and words comes back from its line as it was") {
    const std::vector<std::string> names = {"a", "back-care", "rücken_2", "腰.v2", "word", "skipped", "min", "28"};
    const std::vector<std::string> words = {"", "easy", "word: word:", "skipped: a, b", "# 5 min", "ganz gut", "腰痛"};
    std::mt19937 random(7);
    const auto any = [&](const std::vector<std::string>& all) { return all[random() % all.size()]; };
    for (int round = 0; round < 2'000; ++round) {
        const std::chrono::sys_days day{std::chrono::days(static_cast<int>(random() % 100'000))};
        JournalEntry entry{day, any(names), static_cast<int>(random() % 10'000), {}, any(words)};
        while (random() % 3 != 0) entry.skipped.push_back(any(names));
        if (random() % 2 == 0) entry.done.emplace();
        while (entry.done && random() % 3 != 0) entry.done->push_back(any(names));
        CAPTURE(to_journal_line(entry));
        CHECK(read_journal_line(to_journal_line(entry)) == entry);
    }
}

TEST_CASE("what could break a line is taken out of names and words") {
    const JournalEntry odd{kDay, "my routine\n2026-11-21", 3, {"a,b", "c:d", "", "\x1B[31m"}, "so\r\n  so\x1B[2J\xFF"};
    const std::string line = to_journal_line(odd);
    CHECK(line == "2026-11-20  my-routine-2026-11-21  3 min  skipped: a-b, c-d, -31m  word: so so[2J");
    CHECK(to_journal_line(*read_journal_line(line)) == line);
}

TEST_CASE("a routine without a name is read as one without a name") {
    CHECK(to_journal_line({kDay, "\n", 3, {"\n"}, "\n"}) == "2026-11-20  -  3 min");
    CHECK(read_journal_line("2026-11-20  -  3 min") == JournalEntry{kDay, "", 3, {}, ""});
}

TEST_CASE("a session that came to the end of no stretch says so, which is not the same as the routine's list") {
    const JournalEntry none{kDay, "back-care", 2, {}, "", std::vector<std::string>()};
    CHECK(to_journal_line(none) == "2026-11-20  back-care  2 min  did: -");
    CHECK(read_journal_line("2026-11-20  back-care  2 min  did: -") == none);
    CHECK_FALSE(read_journal_line("2026-11-20  back-care  2 min")->done);
}

TEST_CASE("minutes that no session has are brought to the nearest that one can have") {
    CHECK(to_journal_line({kDay, "a", -5, {}, ""}) == "2026-11-20  a  0 min");
    CHECK(to_journal_line({kDay, "a", 100'000, {}, ""}) == "2026-11-20  a  9999 min");
}

TEST_CASE("a line has an end, whatever was skipped and said") {
    JournalEntry entry{kDay, std::string(5'000, 'r'), 5, {}, {}};
    entry.done.emplace();
    for (int times = 0; times < 2'000; ++times) {
        entry.skipped.emplace_back("膝から胸へ");
        entry.done->emplace_back("膝から胸へ");
        entry.word += "腰";
    }
    const std::string line = to_journal_line(entry);
    CHECK(line.size() < kLongestJournalLine);
    const auto read = read_journal_line(line);
    REQUIRE(read);
    CHECK(read->routine == std::string(100, 'r'));
    CHECK(read->skipped.size() > 80);
    REQUIRE(read->done);
    CHECK(read->done->size() > 80);
    CHECK(read->done->back() == "…");
    CHECK(read->skipped.back() == "…");
    CHECK(read->word.size() == 60 * std::string("腰").size());
}

TEST_CASE("blanks of any kind may stand between the parts of a line") {
    const JournalEntry entry{kDay, "back-care", 28, {"sphinx", "hip airplanes"}, "so so"};
    CHECK(read_journal_line("2026-11-20 back-care 28 min skipped: sphinx, hip airplanes word: so so") == entry);
    CHECK(read_journal_line("\t2026-11-20\tback-care\t28\tmin\tskipped:sphinx ,hip airplanes,,\tword:\tso so  ") ==
          entry);
    CHECK(read_journal_line("2026-11-20 a 5 min skipped: word:") == JournalEntry{kDay, "a", 5, {}, ""});
}

TEST_CASE("what is no entry is none") {
    for (const std::string line : {"",
                                   "2026-11-20",
                                   "2026-11-20  a",
                                   "2026-11-20  a  28",
                                   "2026-11-20  a  28 minutes",
                                   "2026-11-20  a  min",
                                   "2026-11-20  a  28min",
                                   "2026-11-20  a  -1 min",
                                   "2026-11-20  a  +1 min",
                                   "2026-11-20  a  1.5 min",
                                   "2026-11-20  a  10000 min",
                                   "2026-11-20  a  99999999999999999999 min",
                                   "2026-11-20  a  5 min easy",
                                   "2026-02-29  a  5 min",
                                   "2026-13-01  a  5 min",
                                   "0000-01-01  a  5 min",
                                   "26-11-20  a  5 min",
                                   "2026/11/20  a  5 min",
                                   "2026-11--1  a  5 min",
                                   "2026-1-020  a  5 min",
                                   "20.11.2026  a  5 min",
                                   "2026-11-20  a  5 min  word: \x1B[2J",
                                   "2026-11-20  a  5 min  word: \xFF",
                                   "2026-11-20  a\r  5 min"}) {
        CAPTURE(line);
        CHECK_FALSE(read_journal_line(line));
    }
    const std::string start = "2026-11-20  a  5 min  word: ";
    CHECK(read_journal_line(start + std::string(kLongestJournalLine - 1 - start.size(), 'x')));
    CHECK_FALSE(read_journal_line(start + std::string(kLongestJournalLine - start.size(), 'x')));
}

}  // namespace
}  // namespace cuewell
