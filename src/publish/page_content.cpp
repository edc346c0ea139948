#include "publish/page_content.h"

#include "base/version.h"
#include "cue/narrate.h"
#include "publish/drawings.h"
#include "publish/heard_plan.h"
#include "publish/session_cover.h"
#include "publish/sheet_lines.h"
#include "publish/sheet_stretches.h"
#include "session/session_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

void append(std::vector<SheetLine>& lines, const std::vector<Phrase>& phrases) {
    for (const Phrase& phrase : phrases) lines.push_back({phrase.say()});
}

void append(std::vector<SheetLine>& lines, const std::vector<SheetLine>& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

/// As narrate() has it, the short safety words come first where the routine has none of its own.
std::vector<SheetLine> opening_of(const Plan& plan, const Phrasebook& phrases) {
    std::vector<SheetLine> lines;
    if (!plan.has_own_safety_words) append(lines, phrases.safety);
    append(lines, sheet_lines(plan.opening, std::nullopt, phrases));
    return lines;
}

/// The rest that a wished length adds, and then the routine's words after its last stretch, its close; one that says
/// nothing is followed by the note.
std::vector<SheetLine> closing_of(const Plan& plan, const Phrasebook& phrases, Guidance guidance) {
    std::vector<SheetLine> lines;
    if (plan.closing_rest && plan.closing_rest->length > Duration::zero()) {
        lines.push_back({phrases.closing_rest.say()});
        append(lines, sheet_lines({{Rest{plan.closing_rest->length}, phrases.closing_rest.where()}}, {}, phrases));
    }
    append(lines, sheet_lines(plan.close, std::nullopt, phrases));
    if (!has_own_close(plan, guidance)) append(lines, phrases.closing_note);
    return lines;
}

bool stands_in(const std::vector<SheetLine>& lines, std::string_view text) {
    return std::ranges::any_of(lines, [&](const SheetLine& line) {  //
        return line.text == text || stands_in(line.inside, text);
    });
}

/// The safety words and the note that are not on the sheet yet, letter for letter: whatever a routine says itself, a
/// printed sheet goes from hand to hand, and has to have them.
std::vector<SheetLine> foot_of(const PageContent& content, const Phrasebook& phrases) {
    std::vector<SheetLine> lines;
    append(lines, phrases.safety);
    append(lines, phrases.closing_note);
    std::erase_if(lines, [&](const SheetLine& line) {
        return stands_in(content.opening, line.text) || stands_in(content.closing, line.text);
    });
    return lines;
}

}  // namespace

PageContent page_content(const PreparedSession& session, const DrawingOf& drawing_of) {
    const ScriptedSession& scripted = *session.scripted;
    const Plan plan = heard_plan(scripted.plan, session.sheet, scripted.phrases);
    SheetStretches sheet = sheet_stretches(plan, scripted.phrases, drawing_of);
    PageContent content;
    content.timeline = session.timeline;
    content.chapters = file_chapters(session.timeline);
    content.captions = captions_of(session.timeline, scripted.phrases.shown);
    content.stretches = std::move(sheet.stretches);
    content.shown_as = std::move(sheet.shown_as);
    content.opening = opening_of(plan, scripted.phrases);
    content.closing = closing_of(plan, scripted.phrases, scripted.delivery.guidance);
    content.foot = foot_of(content, scripted.phrases);
    content.description = scripted.routine.routine.description;
    content.words = scripted.phrases.shown;
    return content;
}

PageContent page_content(const PreparedSession& session, const FileWishes& wishes, const Places& places) {
    Diagnostics warnings;  // Told by drawing_faults, before the work.
    PageContent content =
        page_content(session, [&](const Stretch& stretch) { return cuewell::drawing_of(stretch, places, warnings); });
    content.encoder = fmt::format("Cuewell {}", version());
    content.inputs = wishes.inputs;
    content.cover = session_cover(session, wishes);
    if (wishes.holds_source) content.source = to_text(source_of(*session.scripted));
    return content;
}

std::vector<Diagnostic> drawing_faults(const PreparedSession& session, const Places& places) {
    Diagnostics faults;
    std::set<std::string_view> seen;
    for (const PlannedStretch& planned : session.scripted->plan.stretches) {
        if (!seen.insert(planned.stretch->name).second) continue;
        static_cast<void>(cuewell::drawing_of(*planned.stretch, places, faults));
    }
    faults.settle();
    return faults.all();
}

}  // namespace cuewell
