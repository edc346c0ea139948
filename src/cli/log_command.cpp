#include "base/calendar_day.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "session/journal.h"
#include "session/kept_files.h"

#include <fmt/format.h>

namespace cuewell {

int run_log(const LogRequest& request, const Places& places) {
    const std::filesystem::path file = journal_file(places);
    const Journal journal = read_journal(file);
    if (journal.unread > 0) {
        tell(fmt::format("cuewell: {} line{} of {} cannot be read\n", journal.unread, journal.unread == 1 ? "" : "s",
                         printable(file.string())));
    }
    if (journal.entries.empty()) {
        tell("cuewell: no sessions yet\n");
        return kExitDone;
    }
    print_result(to_calendar(journal, local_day(std::chrono::system_clock::now()), request.weeks));
    return kExitDone;
}

}  // namespace cuewell
