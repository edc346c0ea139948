#include "session/journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>

namespace cuewell {
namespace {

using Day = std::chrono::sys_days;

constexpr std::array<std::string_view, 7> kDayNames = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::string_view kNothing = "·";

struct Week {
    std::array<std::int64_t, 7> minutes{};
    std::array<bool, 7> has_session{};
    std::int64_t sessions = 0;
};

Day monday_of(Day day) { return day - (std::chrono::weekday(day) - std::chrono::Monday); }

std::map<Day, Week> weeks_of(const Journal& journal) {
    std::map<Day, Week> weeks;
    for (const JournalEntry& entry : journal.entries) {
        const Day monday = monday_of(entry.day);
        const auto day = static_cast<std::size_t>((Day(entry.day) - monday).count());
        Week& week = weeks[monday];
        week.minutes.at(day) += entry.minutes;
        week.has_session.at(day) = true;
        ++week.sessions;
    }
    return weeks;
}

std::string header() {
    std::string line = fmt::format("{:10}", "Week of");
    for (const std::string_view name : kDayNames) line += fmt::format("{:>5}", name);
    return line + '\n';
}

std::string total(const Week& week) {
    if (week.sessions == 0) return "no sessions";
    std::int64_t minutes = 0;
    for (const std::int64_t day : week.minutes) minutes += day;
    return fmt::format("{} {}, {}:{:02} h", week.sessions, week.sessions == 1 ? "session" : "sessions", minutes / 60,
                       minutes % 60);
}

std::string to_line(Day monday, const Week& week) {
    const std::chrono::year_month_day date(monday);
    std::string line = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    for (std::size_t day = 0; day < week.minutes.size(); ++day) {
        // A day has 1440 minutes; more comes only of a journal that was edited, and must not break the columns.
        const std::int64_t shown = std::min<std::int64_t>(week.minutes.at(day), kMostJournalMinutes);
        line += week.has_session.at(day) ? fmt::format("{:5}", shown) : fmt::format("{:>5}", kNothing);
    }
    return fmt::format("{}  {}\n", line, total(week));
}

}  // namespace

std::string to_calendar(const Journal& journal, std::chrono::year_month_day today, int weeks) {
    if (journal.entries.empty()) return {};
    const std::map<Day, Week> known = weeks_of(journal);
    const Day last = monday_of(today);
    const std::int64_t back = std::max<std::int64_t>((last - known.begin()->first).count() / 7, 0);
    const auto shown = static_cast<int>(std::min<std::int64_t>(back, std::max(weeks, 1) - 1));
    std::string text = header();
    for (Day monday = last - std::chrono::weeks(shown); monday <= last; monday += std::chrono::weeks(1)) {
        const auto found = known.find(monday);
        text += to_line(monday, found == known.end() ? Week() : found->second);
    }
    return text;
}

}  // namespace cuewell
