#include "check/clock_rules.h"

#include "base/ascii.h"
#include "base/duration_text.h"
#include "check/length_agreement.h"
#include "check/said_length.h"
#include "check/step_runs.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// What a step lasts: its length, and what to call it.
struct Lasting {
    LengthRange length;
    const char* name = "";
};

std::optional<Lasting> lasting(const Step& step) {
    if (const auto* hold = std::get_if<Hold>(&step.what)) return Lasting{hold->length, "hold"};
    if (const auto* rest = std::get_if<Rest>(&step.what)) return Lasting{{rest->length, rest->length}, "rest"};
    if (const auto* breathe = std::get_if<Breathe>(&step.what))
        return Lasting{{breathe->breaths, breathe->breaths}, "time of guided breaths"};
    if (const auto* count = std::get_if<Count>(&step.what)) {
        const Duration length = std::chrono::seconds(count->number);
        return Lasting{{length, length}, "count"};
    }
    return std::nullopt;
}

std::string length_text(const Length& length) {
    if (const auto* breaths = std::get_if<Breaths>(&length)) return fmt::format("{} breaths", breaths->count);
    return to_script_text(std::get<Duration>(length));
}

std::string range_text(const LengthRange& length) {
    const std::string shortest = length_text(length.shortest);
    const std::string longest = length_text(length.longest);
    return shortest == longest ? shortest : shortest + " to " + longest;
}

/// The words of a line that tell a length.
struct ToldLength {
    SaidLength said;
    SourceSpan line;
    std::string text;
};

/// "Hold for five breaths" tells how long a time is; "Take a breath, and rest" does not.
bool lasts(const ToldLength& told, const Words& stays) {
    const std::string before = told.text.substr(0, told.said.where.offset);
    return holds_any(before.substr(before.find_last_of(".!?") + 1), stays);
}

SourceSpan place_of(const ToldLength& told) {
    return place_in(told.line, told.text, told.said.where.offset, told.said.where.size);
}

Finding contradiction(const ToldLength& told, const std::string& what) {
    const SaidAt& where = told.said.where;
    return {place_of(told), fmt::format("\"{}\" is said, and {}", told.text.substr(where.offset, where.size), what),
            "say what the clock does, or leave the length out: nobody needs to count"};
}

/// "A second pillow" is no length, and "for a second." is one.
bool is_second_of_something(const SaidLength& said, std::string_view text) {
    if (said.unit != LengthUnit::seconds || said.most != 1) return false;
    const std::string_view behind = text.substr(said.where.offset + said.where.size);
    return behind.size() > 1 && behind[0] == ' ' && is_ascii_letter(behind[1]);
}

class ClockWords {
public:
    explicit ClockWords(const CheckedScript& script) : script_(script), breath_(script.phrases->breath()) {}

    Findings find() {
        look(step_runs(script_));
        if (!script_.is_stretch()) look_at_listed();
        return std::move(findings_);
    }

private:
    void look(const std::vector<StepRun>& runs) {
        for (const StepRun& run : runs) {
            told_.clear();
            for (const Step* step : run) look(*step);
        }
    }

    /// A routine may give a stretch another hold than the one that its words tell of.
    void look_at_listed() {
        for (const RoutineItem& listed : script_.routine().items) {
            if (!listed.item.hold) continue;
            listed_ = &listed;
            look(step_runs(script_.loaded.stretch_of(listed)));
        }
    }

    /// What its routine gives a stretch in the place of its holds; the hold itself elsewhere.
    [[nodiscard]] Step as_listed(const Step& step) const {
        Step result = step;
        auto* const hold = std::get_if<Hold>(&result.what);
        if (listed_ != nullptr && hold != nullptr) hold->length = *listed_->item.hold;
        return result;
    }

    void tell(Finding finding) {
        if (listed_ != nullptr) {
            finding.where = listed_->where;
            finding.message = fmt::format("in {} {}", listed_->item.stretch, finding.message);
            const bool is_known = std::ranges::any_of(findings_, [&](const Finding& other) {
                return other.where.start == finding.where.start && other.message == finding.message;
            });
            if (is_known) return;
        }
        findings_.push_back(std::move(finding));
    }

    void look(const Step& written) {
        // Without holds of its own a step is what it is in its own script, which tells that.
        if (listed_ != nullptr && !std::holds_alternative<Hold>(written.what) &&
            !std::holds_alternative<Say>(written.what)) {
            if (lasting(written)) told_.clear();
            return;
        }
        const Step step = as_listed(written);
        if (const auto* say = std::get_if<Say>(&step.what)) remember(*say, step.where);
        const auto length = lasting(step);
        if (!length) return;
        for (const ToldLength& told : told_) {
            if (agrees(told.said, length->length, breath_) || !is_about(told, length->length)) continue;
            tell(contradiction(told,
                               fmt::format("the {} that follows lasts {}", length->name, range_text(length->length))));
        }
        told_.clear();
        if (const auto* hold = std::get_if<Hold>(&step.what)) look_inside(*hold);
    }

    [[nodiscard]] bool is_about(const ToldLength& told, const LengthRange& length) const {
        if (told.said.unit != LengthUnit::breaths) return true;
        // "On a breath out, fold forward" tells when.
        const bool may_tell_when = told.said.most == 1 || std::holds_alternative<Duration>(length.shortest);
        return !may_tell_when || lasts(told, script_.words->stays);
    }

    void remember(const Say& say, const SourceSpan& where) {
        const std::string text = say.text.on(Side::right);
        const auto said = length_said(text, *script_.phrases, *script_.words);
        if (!said || said->is_more) return;
        if (is_second_of_something(*said, text)) return;
        if (said->unit == LengthUnit::breaths || holds_any(text, script_.words->stays))
            told_.push_back({*said, where, text});
    }

    /// "Ten more seconds" in a hold are those that are left of it.
    void look_inside(const Hold& hold) {
        for (const HoldCue& cue : hold.cues) {
            const std::string text = cue.text.on(Side::right);
            const auto said = length_said(text, *script_.phrases, *script_.words);
            const auto left = time_left(hold, cue);
            if (!said || !said->is_more || said->unit != LengthUnit::seconds || !left) continue;
            if (agrees(*said, {*left, *left}, breath_)) continue;
            tell(
                contradiction({*said, cue.where, text}, fmt::format("{} of the hold are left", to_script_text(*left))));
        }
    }

    [[nodiscard]] std::optional<Duration> time_left(const Hold& hold, const HoldCue& cue) const {
        if (cue.anchor == HoldCue::Anchor::before_end) return cue.offset;
        const Duration length = time_of(hold.length.shortest, breath_);
        if (length != time_of(hold.length.longest, breath_)) return std::nullopt;
        return cue.anchor == HoldCue::Anchor::halfway ? length / 2 : length - cue.offset;
    }

    const CheckedScript& script_;
    Duration breath_;
    const RoutineItem* listed_ = nullptr;  ///< Whose steps are looked at; null for the script's own.
    std::vector<ToldLength> told_;         ///< Since the last thing that took time.
    Findings findings_;
};

Findings find_other_length_said(const CheckedScript& script) {
    return script.words ? ClockWords(script).find() : Findings();
}

}  // namespace

Rules clock_rules() {
    return {
        {"other-length-said", Severity::warning, RuleScope::scripts,
         "Whoever was told thirty seconds counts along; a clock that ends sooner or later is not trusted again.",
         find_other_length_said},
    };
}

}  // namespace cuewell
