#include "script/script_meaning.h"

#include "config/table.h"
#include "script/head.h"
#include "script/routine.h"
#include "script/stretch.h"
#include "support/script_builder.h"

#include <fmt/format.h>

#include <variant>

namespace cuewell {
namespace {

std::string text_of(const Length& length) {
    if (const auto* breaths = std::get_if<Breaths>(&length)) return fmt::format("{} breaths", breaths->count);
    return fmt::format("{} us", std::get<Duration>(length).count());
}

std::string text_of(const LengthRange& range) { return text_of(range.shortest) + " to " + text_of(range.longest); }

std::string text_of(const SpokenText& text) { return text.on(Side::right) + " | " + text.on(Side::left); }

std::string text_of(const std::vector<Step>& steps);

struct StepText {
    std::string operator()(const Say& say) const {
        return fmt::format("say {} {}", say.full_guidance, text_of(say.text));
    }
    std::string operator()(const Paragraph&) const { return "paragraph"; }
    std::string operator()(const Pause& pause) const { return "pause " + text_of(pause.length); }
    std::string operator()(const Rest& rest) const { return "rest " + text_of(rest.length); }
    std::string operator()(const Hold& hold) const {
        std::string text = "hold " + text_of(hold.length);
        for (const HoldCue& cue : hold.cues) {
            text += fmt::format("\n  {} {} {} {}", static_cast<int>(cue.anchor), cue.offset.count(), cue.full_guidance,
                                text_of(cue.text));
        }
        return text;
    }
    std::string operator()(const Count& count) const { return fmt::format("count {} {}", count.number, count.down); }
    std::string operator()(const Breathe& breathe) const { return fmt::format("breathe {}", breathe.breaths.count); }
    std::string operator()(const Chime& chime) const { return "chime " + chime.name; }
    std::string operator()(const Repeat& repeat) const {
        return fmt::format("repeat {} to {} (\n{})", repeat.times.least, repeat.times.most, text_of(repeat.steps));
    }
};

std::string text_of(const std::vector<Step>& steps) {
    std::string text;
    for (const Step& step : steps) text += std::visit(StepText{}, step.what) + "\n";
    return text;
}

struct ValueText {
    std::string operator()(const Value::Unsupported&) const { return "?"; }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(double number) const { return fmt::format("{}f", number); }
    std::string operator()(const std::string& text) const { return '"' + text + '"'; }
    std::string operator()(const Array& values) const {
        std::string text = "[";
        for (const Value& value : values) text += std::visit(*this, value.content) + ",";
        return text + "]";
    }
    std::string operator()(const Table& table) const {
        std::string text = "{";
        for (const Entry& entry : table.entries) text += entry.key + "=" + std::visit(*this, entry.value.content) + ",";
        return text + "}";
    }
};

std::string head_text(const SourceTextPtr& source, Diagnostics& faults) {
    const auto head = parse_head(source, faults);
    return head && head->table ? ValueText{}(*head->table) + "\n" : "no head\n";
}

std::string text_of(const Item& item) {
    return fmt::format("item {} {} {} {}\n", item.stretch, item.hold ? text_of(*item.hold) : "-", item.rounds,
                       item.optional);
}

}  // namespace

std::string meaning_of(const SourceTextPtr& source, ScriptKind kind) {
    Diagnostics faults;
    std::string text = head_text(source, faults);
    if (kind == ScriptKind::stretch) {
        const auto stretch = parse_stretch(source, "it", faults);
        expect_no_faults(faults);
        text += text_of(stretch->opening) + "each side\n" + text_of(stretch->each_side) + "finish\n";
        return text + text_of(stretch->finish);
    }
    const auto routine = parse_routine(source, "it", faults);
    expect_no_faults(faults);
    text += text_of(routine->opening);
    for (const RoutineItem& item : routine->items) text += text_of(item.item) + text_of(item.words_after);
    return text;
}

}  // namespace cuewell
