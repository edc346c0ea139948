#include "base/utf8.h"
#include "session/journal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <climits>
#include <sstream>
#include <string>

namespace cuewell {
namespace {

using namespace std::chrono_literals;
using Date = std::chrono::year_month_day;

Journal journal_of(std::vector<std::pair<Date, int>> sessions) {
    Journal journal;
    for (const auto& [day, minutes] : sessions) journal.entries.push_back({day, "back-care", minutes, {}, ""});
    return journal;
}

auto lines_of(const std::string& text) { return std::ranges::count(text, '\n'); }

TEST_CASE("weeks run from Monday to Sunday, with the minutes of each day and what they come to") {
    const Journal journal = journal_of({{2026y / 11 / 2, 28},
                                        {2026y / 11 / 8, 7},
                                        {2026y / 11 / 16, 28},
                                        {2026y / 11 / 18, 21},
                                        {2026y / 11 / 18, 10},
                                        {2026y / 11 / 20, 0}});
    CHECK(to_calendar(journal, 2026y / 11 / 20) ==
          "Week of     Mon  Tue  Wed  Thu  Fri  Sat  Sun\n"
          "2026-11-02   28    ·    ·    ·    ·    ·    7  2 sessions, 0:35 h\n"
          "2026-11-09    ·    ·    ·    ·    ·    ·    ·  no sessions\n"
          "2026-11-16   28    ·   31    ·    0    ·    ·  4 sessions, 0:59 h\n");
}

TEST_CASE("weeks go on through the turn of a year, in whatever order the entries stand") {
    const Journal journal = journal_of({{2027y / 1 / 3, 84}, {2026y / 12 / 27, 5}, {2026y / 12 / 31, 60}});
    CHECK(to_calendar(journal, 2027y / 1 / 4) ==
          "Week of     Mon  Tue  Wed  Thu  Fri  Sat  Sun\n"
          "2026-12-21    ·    ·    ·    ·    ·    ·    5  1 session, 0:05 h\n"
          "2026-12-28    ·    ·    ·   60    ·    ·   84  2 sessions, 2:24 h\n"
          "2027-01-04    ·    ·    ·    ·    ·    ·    ·  no sessions\n");
}

TEST_CASE("only so many weeks are shown, the latest") {
    const Journal journal = journal_of({{2026y / 1 / 5, 9}, {2026y / 11 / 9, 28}, {2026y / 11 / 20, 5}});
    CHECK(to_calendar(journal, 2026y / 11 / 20, 2) ==
          "Week of     Mon  Tue  Wed  Thu  Fri  Sat  Sun\n"
          "2026-11-09   28    ·    ·    ·    ·    ·    ·  1 session, 0:28 h\n"
          "2026-11-16    ·    ·    ·    ·    5    ·    ·  1 session, 0:05 h\n");
    CHECK(lines_of(to_calendar(journal, 2026y / 11 / 20)) == 1 + 12);
    CHECK(lines_of(to_calendar(journal, 2026y / 11 / 20, INT_MAX)) == 1 + 46);
    for (const int weeks : {1, 0, INT_MIN}) CHECK(lines_of(to_calendar(journal, 2026y / 11 / 20, weeks)) == 1 + 1);
}

TEST_CASE("days after today count within this week, and later weeks are not shown") {
    const Journal journal = journal_of({{2026y / 11 / 21, 5}, {2026y / 11 / 23, 9}});
    CHECK(to_calendar(journal, 2026y / 11 / 16) ==
          "Week of     Mon  Tue  Wed  Thu  Fri  Sat  Sun\n"
          "2026-11-16    ·    ·    ·    ·    ·    5    ·  1 session, 0:05 h\n");
    CHECK(to_calendar(journal, 2026y / 11 / 15) ==
          "Week of     Mon  Tue  Wed  Thu  Fri  Sat  Sun\n"
          "2026-11-09    ·    ·    ·    ·    ·    ·    ·  no sessions\n");
}

TEST_CASE("an empty journal has no calendar") {
    Journal journal;
    journal.unread = 3;
    CHECK(to_calendar(journal, 2026y / 11 / 20).empty());
}

TEST_CASE("a calendar keeps to 72 columns, however much was played") {
    Journal journal = journal_of({{1y / 1 / 1, 1}, {9'999y / 12 / 31, 1}});
    for (int session = 0; session < 700; ++session) {
        journal.entries.push_back({Date(std::chrono::sys_days(2026y / 11 / 16) + std::chrono::days(session % 7)),
                                   "a",
                                   kMostJournalMinutes,
                                   {},
                                   ""});
    }
    std::istringstream calendar(to_calendar(journal, 2026y / 11 / 20, 100'000));
    std::size_t lines = 0;
    std::size_t widest = 0;
    for (std::string line; std::getline(calendar, line); ++lines) widest = std::max(widest, display_width(line));
    CHECK(lines > 100'000);
    CHECK(widest <= 72);
}

}  // namespace
}  // namespace cuewell
