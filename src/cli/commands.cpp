#include "cli/commands.h"

#include "base/clean_text.h"
#include "base/diagnostic.h"
#include "base/duration_text.h"
#include "base/errors.h"
#include "base/suggest.h"
#include "cli/bench.h"
#include "cli/render_targets.h"
#include "cli/terminal.h"
#include "publish/drawings.h"
#include "publish/page_content.h"
#include "publish/picture.h"
#include "publish/render.h"
#include "session/listing.h"
#include "session/prepare.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

/// Errors: UsageError where a page would take the picture of a session for the drawing of a pose.
void check_is_no_drawing(const std::string& file, const PreparedSession& session, const Places& places) {
    for (const PlannedStretch& planned : session.scripted->plan.stretches) {
        if (!is_drawing_place(file, *planned.stretch, places)) continue;
        throw UsageError(fmt::format("{} is the place of the drawing of {}; give the picture another name", file,
                                     planned.stretch->name));
    }
}

/// Draws a session into a file, or for "-" onto standard output.
void draw(const PreparedSession& session, const std::string& file, Bench& bench) {
    if (file == "-") return print_result(picture_of(session));
    write_picture(session, file, bench.writing());
    tell(fmt::format("{}: a picture of {}\n", printable(file), visible_text(session.timeline.title)));
}

}  // namespace

int run_render(const RenderRequest& request, const Places& places) {
    if (request.all) return run_render_all(request, places);
    const RenderTargets targets = targets_of(request);
    Bench bench(places);
    PreparedSession session = bench.prepare(request.session, request.strict);
    if (request.session.volume_is_typed) tell("--volume is for playback; a file keeps its loudness\n");
    if (targets.kind == RenderKind::page) tell_remarks(drawing_faults(session, places), {}, request.strict);
    render_session(session, targets, places, bench.writing());
    bench.clear();
    const Timeline& timeline = session.timeline;
    const double seconds = static_cast<double>(timeline.length.count()) / timeline.rate.hz;
    tell(fmt::format("{}: {}, {} ({:.3f} s), voice {}\n",
                     targets.file ? printable(targets.file->string()) : "standard output", visible_text(timeline.title),
                     to_clock_text(to_duration(timeline.length, timeline.rate)), seconds,
                     visible_text(timeline.voice)));
    return kExitDone;
}

int run_plan(const PlanRequest& request, const Places& places) {
    if (request.picture == "") throw UsageError("--svg needs a name");
    if (request.picture) check_apart(read_by(request.session), {*request.picture});
    Bench bench(places);
    const PreparedSession session = bench.prepare(request.session, request.strict);
    if (request.picture) {
        if (request.picture != "-") check_is_no_drawing(*request.picture, session, places);
        draw(session, *request.picture, bench);
        return kExitDone;
    }
    switch (request.form) {
        case PlanForm::table: print_result(to_table(session.timeline)); break;
        case PlanForm::json: print_result(to_json(session.timeline)); break;
        case PlanForm::cues: print_result(to_text(session.sheet)); break;
    }
    return kExitDone;
}

int run_list(const ListRequest& request, const Places& places) {
    if (std::ranges::find(kListKinds, request.kind) == kListKinds.end()) {
        throw UsageError(fmt::format("cannot list \"{}\"; {}", request.kind, suggestion(request.kind, kListKinds)));
    }
    const Listing listing = list_kind(request.kind, places, request.language);
    print_result(request.json ? to_json(listing) : to_text(listing));
    for (const auto* missing : {&listing.unread, &listing.faulty}) {
        for (const std::string& why : *missing) tell(fmt::format("cuewell: {}\n", printable(why)));
    }
    if (listing.items.empty()) tell(fmt::format("cuewell: there are no {}\n", request.kind));
    if (!listing.faulty.empty()) return kExitWrongUse;
    return listing.unread.empty() ? kExitDone : kExitFailed;
}

int run_show(const std::string& name, const std::string& language, const Places& places) {
    print_result(show(name, places, language));
    return kExitDone;
}

}  // namespace cuewell
