#include "publish/sheet_stretches.h"

#include "base/ascii.h"
#include "publish/dose.h"
#include "publish/sheet_lines.h"
#include "script/head_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

namespace cuewell {
namespace {

/// The keys of the positions' names in [shown], in the order of the enumeration.
constexpr std::array<std::string_view, kPositionNames.size()> kPositionKeys = {
    "position_standing",        "position_seated",        "position_kneeling",   "position_hands_and_knees",
    "position_lying_face_down", "position_lying_face_up", "position_on_a_chair",
};

void append(std::vector<SheetLine>& lines, const std::vector<SheetLine>& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

class StretchWriter {
public:
    StretchWriter(const Phrasebook& phrases, const DrawingOf& drawing_of)
        : phrases_(phrases), drawing_of_(drawing_of) {}

    /// Without the routine's words after it.
    PageStretch page_stretch(const PlannedStretch& planned) const {
        const Stretch& stretch = *planned.stretch;
        PageStretch result;
        result.title = stretch.title;
        result.drawing = drawing_of_(stretch);
        result.has_sides = planned.passes.front().side.has_value();
        result.first_side = planned.passes.front().side.value_or(Side::right);
        result.position = shown(phrases_.shown, kPositionKeys.at(static_cast<std::size_t>(stretch.position)));
        for (const std::string& thing : stretch.equipment) result.equipment.push_back(alternatives(thing));
        for (const std::string& thing : stretch.helpful) result.helpful.push_back(alternatives(thing));
        for (const std::string& strain : stretch.strains) result.cautions.push_back(caution(strain));
        result.steps = steps_of(planned);
        result.dose = dose_of(planned, phrases_);
        return result;
    }

private:
    std::vector<SheetLine> steps_of(const PlannedStretch& planned) const {
        const std::optional<Side> side = planned.passes.front().side;
        std::vector<SheetLine> lines = sheet_lines(planned.opening, std::nullopt, phrases_);
        append(lines, sheet_lines(planned.repeated, side, phrases_));
        if (side) {
            const std::string& word = phrases_.side_words.at(other(*side));
            lines.push_back({shown(phrases_.shown, "other_side", {{"side", word}})});
        }
        append(lines, sheet_lines(planned.finish, std::nullopt, phrases_));
        return lines;
    }

    /// "strap|towel" in words.
    std::string alternatives(std::string_view thing) const {
        std::string words;
        for (const std::string& piece : alternatives_of(thing) | std::views::reverse)
            words = words.empty() ? piece : shown(phrases_.shown, "either", {{"first", piece}, {"second", words}});
        return words;
    }

    /// A strain in words; one that the phrasebook does not know as its script writes it.
    std::string caution(const std::string& strain) const {
        const std::string key = "strain_" + in_small_letters(strain);
        return phrases_.shown.contains(key) ? shown(phrases_.shown, key) : strain;
    }

    const Phrasebook& phrases_;
    const DrawingOf& drawing_of_;
};

/// What a stretch is when it is done, and what the routine says after it.
struct Written {
    PageStretch stretch;
    std::vector<SheetLine> words_after;
};

/// Whether one that is shown shows all of another too.
bool covers(const Written& shown, const Written& other) {
    return shown.stretch == other.stretch && (other.words_after.empty() || other.words_after == shown.words_after);
}

}  // namespace

SheetStretches sheet_stretches(const Plan& plan, const Phrasebook& phrases, const DrawingOf& drawing_of) {
    const StretchWriter writer(phrases, drawing_of);
    std::vector<Written> all;
    SheetStretches result;
    for (const PlannedStretch& planned : plan.stretches) {
        Written written{writer.page_stretch(planned), sheet_lines(planned.words_after, std::nullopt, phrases)};
        const auto found = std::ranges::find_if(all, [&](const Written& one) { return covers(one, written); });
        result.shown_as.push_back(static_cast<std::size_t>(found - all.begin()));
        if (found == all.end()) all.push_back(std::move(written));
    }
    for (Written& written : all) {
        append(written.stretch.steps, written.words_after);
        result.stretches.push_back(std::move(written.stretch));
    }
    return result;
}

}  // namespace cuewell
