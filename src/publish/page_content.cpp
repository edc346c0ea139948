#include "publish/page_content.h"

#include "base/version.h"
#include "publish/dose.h"
#include "publish/drawings.h"
#include "publish/sheet_lines.h"
#include "script/step_check.h"
#include "session/session_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace cuewell {
namespace {

/// The keys of the positions' names in [shown], in the order of the enumeration.
constexpr std::array<std::string_view, kPositionNames.size()> kPositionKeys = {
    "position_standing",        "position_seated",          "position_kneeling",
    "position_hands_and_knees", "position_lying_face_down", "position_lying_face_up",
};

class ContentMaker {
public:
    ContentMaker(const ScriptedSession& scripted, const DrawingOf& drawing_of)
        : scripted_(scripted), phrases_(scripted.phrases), drawing_of_(drawing_of) {}

    std::vector<SheetLine> opening() const {
        std::vector<SheetLine> lines;
        if (!scripted_.plan.has_own_safety_words) add(phrases_.safety, lines);
        add(scripted_.plan.opening, std::nullopt, lines);
        return lines;
    }

    /// The routine's words after its last stretch are its close. As narrate() has it, a close that says nothing is
    /// followed by the note.
    std::vector<SheetLine> closing() const {
        std::vector<SheetLine> lines;
        const auto& last_words = scripted_.plan.stretches.back().words_after;
        add(last_words, std::nullopt, lines);
        const bool is_said = scripted_.delivery.guidance == Guidance::full ? !last_words.empty()  //
                                                                           : has_plain_words(last_words);
        if (!is_said) add(phrases_.closing_note, lines);
        return lines;
    }

    /// Each stretch once, even where a routine lists it again.
    std::vector<PageStretch> stretches() const {
        std::vector<PageStretch> result;
        for (const PlannedStretch& planned : scripted_.plan.stretches) {
            const auto found = std::ranges::find(result, planned.stretch->name, &PageStretch::name);
            if (found == result.end()) result.push_back(page_stretch(planned));
        }
        return result;
    }

private:
    PageStretch page_stretch(const PlannedStretch& planned) const {
        const Stretch& stretch = *planned.stretch;
        PageStretch result;
        result.name = stretch.name;
        result.title = stretch.title;
        result.drawing = drawing_of_(stretch);
        result.has_sides = planned.passes.front().side.has_value();
        result.first_side = planned.passes.front().side.value_or(Side::right);
        result.position = shown(phrases_.shown, kPositionKeys.at(static_cast<std::size_t>(stretch.position)));
        for (const std::string& thing : stretch.equipment) result.equipment.push_back(alternatives(thing));
        for (const std::string& thing : stretch.helpful) result.helpful.push_back(alternatives(thing));
        result.cautions = stretch.strains;
        result.steps = steps_of(planned);
        result.dose = dose_of(planned, phrases_);
        return result;
    }

    std::vector<SheetLine> steps_of(const PlannedStretch& planned) const {
        std::vector<SheetLine> lines;
        const std::optional<Side> side = planned.passes.front().side;
        add(planned.opening, std::nullopt, lines);
        add(planned.repeated, side, lines);
        if (side) {
            const std::string& word = phrases_.side_words.at(other(*side));
            lines.push_back({shown(phrases_.shown, "other_side", {{"side", word}})});
        }
        add(planned.finish, std::nullopt, lines);
        const bool is_last = &planned == &scripted_.plan.stretches.back();
        if (!is_last) add(planned.words_after, std::nullopt, lines);
        return lines;
    }

    /// "strap|towel" in words.
    std::string alternatives(std::string_view thing) const {
        const std::size_t bar = thing.find('|');
        if (bar == std::string_view::npos) return std::string(thing);
        return shown(phrases_.shown, "either",
                     {{"first", thing.substr(0, bar)}, {"second", alternatives(thing.substr(bar + 1))}});
    }

    void add(const std::vector<Step>& steps, std::optional<Side> side, std::vector<SheetLine>& lines) const {
        const auto more = sheet_lines(steps, side, phrases_);
        lines.insert(lines.end(), more.begin(), more.end());
    }

    static void add(const std::vector<Phrase>& phrases, std::vector<SheetLine>& lines) {
        for (const Phrase& phrase : phrases) lines.push_back({phrase.say()});
    }

    const ScriptedSession& scripted_;
    const Phrasebook& phrases_;
    const DrawingOf& drawing_of_;
};

}  // namespace

PageContent page_content(const PreparedSession& session, const DrawingOf& drawing_of) {
    const ScriptedSession& scripted = *session.scripted;
    const ContentMaker maker(scripted, drawing_of);
    PageContent content;
    content.timeline = session.timeline;
    content.chapters = file_chapters(session.timeline);
    content.captions = captions_of(session.timeline, scripted.phrases.shown);
    content.stretches = maker.stretches();
    content.opening = maker.opening();
    content.closing = maker.closing();
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
    if (wishes.holds_source) content.source = to_text(source_of(*session.scripted));
    return content;
}

std::vector<Diagnostic> drawing_faults(const PreparedSession& session, const Places& places) {
    Diagnostics faults;
    for (const auto& [name, stretch] : session.scripted->routine.library) {
        static_cast<void>(cuewell::drawing_of(*stretch, places, faults));
    }
    faults.settle();
    return faults.all();
}

}  // namespace cuewell
