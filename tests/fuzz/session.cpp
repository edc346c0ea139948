#include "cue/narrate.h"
#include "export/captions.h"
#include "fuzz.h"
#include "picture/pose_drawing_xml.h"
#include "picture/session_picture.h"
#include "plan/plan.h"
#include "script/library.h"
#include "session/session_source.h"
#include "session/session_source_scripts.h"
#include "support/plain_phrases.h"
#include "timeline/fit_length.h"
#include "timeline/schedule.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace cuewell::fuzz {
namespace {

constexpr SampleRate kRate{8'000};

/// A tenth of a second for each byte of a line, as nobody speaks here.
ClipLengths lengths_of(const CueSheet& sheet) {
    ClipLengths lengths;
    for (const std::string& line : sheet.lines)
        lengths.lines.emplace_back(static_cast<std::int64_t>(line.size()) * 800);
    lengths.chimes.assign(sheet.chimes.size(), Frames(kRate.hz));
    return lengths;
}

void expect_shown_everywhere(const Timeline& timeline, const ShownWords& words) {
    const CaptionHead head{timeline.title, "en", timeline.rate, timeline.length};
    for (const CaptionFormat format : kCaptionFormats)
        expect_shown(to_text(captions_of(timeline, words), head, format));
    expect_shown(to_json(timeline));
    const std::string picture = to_svg(timeline, {});
    expect_shown(picture);
    // Larger ones are no drawings of poses, whose reader is lent here.
    constexpr std::size_t kSmallPicture = 64U << 10U;
    Diagnostics faults;
    expect(picture.size() > kSmallPicture || read_drawing_xml(readable_text(picture), faults), "a picture is XML");
}

void expect_on_the_clock(const Timeline& timeline) {
    FramePosition spoken;
    for (const Event& event : timeline.events) {
        expect(event.start <= event.end && event.end <= FramePosition() + timeline.length,
               "an event is in its session");
        if (event.kind != EventKind::speech) continue;
        expect(event.start >= spoken, "speech never overlaps speech");
        spoken = event.end;
    }
    expect(std::ranges::is_sorted(timeline.events, {}, &Event::start), "events are sorted by start");
}

void expect_fits(const CueSheet& sheet, const ClipLengths& lengths) {
    const PossibleLengths possible = possible_lengths(sheet, lengths, kRate, 0);
    expect(possible.shortest <= possible.usual && possible.usual <= possible.longest, "a usual length is possible");
    const Frames wished((possible.shortest.count() + possible.longest.count()) / 2);
    Diagnostics faults;
    const CueSheet changed = fitted(sheet, lengths, kRate, 0, wished);
    expect(schedule(changed, lengths, kRate, Fit::yield, faults).length == wished, "a session lasts as long as wished");
}

void make_session(const LoadedRoutine& loaded) {
    const Phrasebook& phrases = plain_phrases();
    Diagnostics faults;
    PlanNotes notes;
    const Plan plan = plan_session(loaded, {}, phrases.breath(), faults, notes);
    if (faults.has_errors()) return;
    const CueSheet sheet = narrate(plan, phrases, {});
    const ClipLengths lengths = lengths_of(sheet);
    const Timeline timeline = schedule(sheet, lengths, kRate, Fit::yield, faults);
    expect_on_the_clock(timeline);
    expect_fits(sheet, lengths);
    expect_shown_everywhere(timeline, phrases.shown);
}

}  // namespace

/// The scripts of a session, as they stand inside its file, and what is made of them.
void try_input(std::string_view input) {
    const auto text = std::make_shared<const SourceText>("input", "input", std::string(input));
    Diagnostics faults;
    const auto source = parse_source(text, faults);
    if (!source) return;
    const std::vector<ScriptFile> scripts = scripts_in(*source, "input");
    if (scripts.empty()) return;
    const auto loaded = load_routine(scripts.front(), Shelf::of(scripts), {{"bell", "tick"}}, faults);
    expect(loaded.has_value() == !faults.has_errors(), "there is a session, or there are faults");
    if (loaded) make_session(*loaded);
}

}  // namespace cuewell::fuzz
