#include "base/calendar_day.h"
#include "base/clean_text.h"
#include "base/duration_text.h"
#include "base/errors.h"
#include "cli/arguments.h"
#include "cli/bench.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/journal_word.h"
#include "cli/live_front.h"
#include "cli/terminal.h"
#include "desktop/desktop_art.h"
#include "desktop/desktop_player.h"
#include "desktop/sleep_guard.h"
#include "live/command_queue.h"
#include "session/journal.h"
#include "session/kept_files.h"
#include "session/play.h"
#include "session/saved_session.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

namespace cuewell {
namespace {

using Ending = LiveOutcome::Ending;
using namespace std::chrono_literals;

constexpr auto kKeptFor = 24h;
/// Less than this is not worth a line in the journal.
constexpr auto kWorthALine = 30s;

/// The session that was left last, as long as it can be gone on with.
std::optional<SavedSession> kept_session(const Places& places) {
    auto saved = read_saved_session(saved_session_file(places));
    if (!saved) return saved;
    // In seconds, for a file may tell of a year that nanoseconds do not reach.
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const bool is_of_today = saved->saved_at <= now + kKeptFor && now - saved->saved_at <= kKeptFor;
    if (!is_of_today) saved.reset();
    return saved;
}

std::string told(const SavedSession& saved) {
    return fmt::format("{} at {}", printable(saved.title), printable(saved.track));
}

/// The options of the session that was left, and where it goes on.
PlayOptions resumed_options(const PlayOptions& typed, const Places& places, SessionOptions (*defaults)()) {
    auto saved = kept_session(places);
    if (!saved) throw Failure("there is no session to resume; one that was left is kept for a day");
    PlayOptions options = typed;
    options.session = read_kept_arguments(saved->arguments, defaults);
    options.arguments = saved->arguments;
    tell(fmt::format("going on with {}\n", told(*saved)));
    options.resumed = std::move(saved);
    return options;
}

void tell_what_was_left(const Places& places) {
    try {
        if (const auto saved = kept_session(places))
            tell(fmt::format("{} was left; cuewell play --resume goes on there\n", told(*saved)));
    } catch (const Failure&) {
        // A file that cannot be read matters to who wants to resume, and will be written anew.
    }
}

PlayedSession play(PlayOptions options, bool plain, const Workshop& workshop, SoundOutput& output) {
    CommandQueue queue;
    LiveFront front(plain, queue);
    options.on_remarks = [&front, tell = options.on_remarks](const auto& warnings, const auto& notes) {
        if (!warnings.empty() || !notes.empty()) front.give_way();
        tell(warnings, notes);
    };
    DesktopPlayer desktop([&](Command command) { queue.push(command); }, find_art(workshop.places.data));
    SleepGuard guard([&] { queue.push(command::Pause{}); });
    LiveStage stage{output,
                    front.commands(),
                    {&front.view(), &desktop},
                    [&](bool wished) { guard.keep_awake(wished); },
                    [&] { return guard.has_slept(); },
                    [&] { return front.was_stopped(); }};
    return play_session(options, workshop, stage);
}

/// "27 min of back-care; skipped: sphinx".
void tell_done(const PlayedSession& played) {
    std::string skipped;
    for (const std::string& name : played.skipped) skipped += (skipped.empty() ? "; skipped: " : ", ") + name;
    tell(fmt::format("{} of {}{}\n", to_clock_text(played.done), printable(played.routine), printable(skipped)));
}

/// On the day on which it began, which is that of --vary: a session may go on over midnight.
void write_into_journal(const PlayedSession& played, std::chrono::year_month_day day, const Places& places) {
    if (played.done < kWorthALine || journal_file(places).empty()) return;
    JournalEntry entry;
    entry.day = day;
    entry.routine = played.routine;
    entry.minutes = static_cast<int>(std::chrono::round<std::chrono::minutes>(played.done).count());
    entry.skipped = played.skipped;
    entry.done = played.reached;
    if (played.ending == Ending::finished) entry.word = ask_for_word(STDIN_FILENO, STDOUT_FILENO).value_or("");
    add_to_journal(journal_file(places), entry);
}

/// Whether the journal could be written. Why it could not is told: it must not hide how the session ended.
bool try_to_note(const PlayedSession& played, std::chrono::year_month_day day, const Places& places) {
    try {
        write_into_journal(played, day, places);
        return true;
    } catch (const Failure& failure) {
        tell(fmt::format("cuewell: {}\n", printable(failure.what())));
        return false;
    }
}

}  // namespace

int run_play(const PlayRequest& request, const Places& places, SessionOptions (*defaults)()) {
    const std::chrono::year_month_day today = local_day(std::chrono::system_clock::now());
    PlayOptions options = request.resume ? resumed_options(request.options, places, defaults) : request.options;
    if (!request.resume) tell_what_was_left(places);
    options.on_remarks = [&](const std::vector<Diagnostic>& warnings, const PlanNotes& notes) {
        tell_remarks(warnings, notes, request.strict);
    };
    // Processes are forked while there is only one thread.
    const std::unique_ptr<SoundOutput> output = make_sound_output();
    // It wakes while eSpeak NG starts and all is read.
    output->open(output_wish_of(options));
    Bench bench(places);
    Workshop workshop = bench.workshop();
    // One worker is left to what is heard next.
    workshop.threads = std::max(1, workshop.threads - 1);
    workshop.on_spoken = [](std::size_t, std::size_t) { throw_if_interrupted(); };
    const PlayedSession played = play(options, request.plain, workshop, *output);
    if (!played.trouble.empty()) tell(played.trouble + "\n");
    tell_done(played);
    const bool is_noted =
        !options.session.keeps_journal || options.session.is_audition || try_to_note(played, today, places);
    if (played.ending == Ending::failed) throw Failure(played.failure);
    if (!is_noted && played.ending == Ending::finished) return kExitFailed;
    return played.ending == Ending::interrupted ? kExitInterrupted : kExitDone;
}

}  // namespace cuewell
