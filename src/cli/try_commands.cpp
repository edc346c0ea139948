#include "base/duration_text.h"
#include "base/errors.h"
#include "cli/bench.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/render_targets.h"
#include "cli/terminal.h"
#include "session/ambience_choice.h"
#include "session/samples.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

constexpr Duration kLongestSaved = std::chrono::minutes(10);
constexpr Duration kLongestPlayed = std::chrono::minutes(2);

/// Writes a sample to a file where one is named, else plays it.
void hand_over(const Sample& sample, const std::optional<std::string>& file) {
    tell_faults(sample.warnings);
    save_or_play(sample, file, [](Frames, Frames) { throw_if_interrupted(); });
    if (!file) return;
    const Duration length = to_duration(sample.sound->length(), sample.sound->format().rate);
    tell(fmt::format("{}: {}\n", printable(*file), to_script_text(length)));
}

/// A wrong ending is told before the work.
void check_ending(const std::optional<std::string>& file) {
    if (file) (void)format_of_ending(*file);
}

Duration time_of(const std::string& option, const std::string& text) {
    const DurationReading reading = read_duration(text);
    if (reading.duration) return *reading.duration;
    throw UsageError(fmt::format("{} \"{}\": {}; {}", option, text, reading.problem, reading.hint));
}

/// What is no path is the name of something of the program's or of the user's own.
std::vector<std::string> path_in(const std::string& name) {
    return is_sound_path(name) ? std::vector{name} : std::vector<std::string>{};
}

}  // namespace

int run_voice_try(const VoiceTryRequest& request, const Places& places) {
    check_ending(request.save);
    if (request.save) check_apart(path_in(request.name), {*request.save});
    SessionOptions options = request.session;
    options.voice = request.name;
    options.voice_origin = Origin::command_line;
    Bench bench(places);
    hand_over(prepare_voice_sample(options, bench.workshop()), request.save);
    return kExitDone;
}

int run_sound_try(const SoundTryRequest& request, const Places& places) {
    check_ending(request.save);
    if (request.save) check_apart(path_in(request.name), {*request.save});
    const std::string length = request.length.value_or("20s");
    const SoundPart part{time_of("--start", request.start.value_or("0s")), time_of("--length", length),
                         request.start || request.length};
    const Duration longest = request.save ? kLongestSaved : kLongestPlayed;
    if (part.length <= Duration::zero() || part.length > longest) {
        throw UsageError(
            fmt::format("--length \"{}\": must be more than nothing and at most {}", length, to_script_text(longest)));
    }
    hand_over(prepare_sound_sample(request.name, part, request.session, places, throw_if_interrupted), request.save);
    return kExitDone;
}

}  // namespace cuewell
