#include "check/side_rules.h"

#include "check/script_lines.h"
#include "check/side_words.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <variant>

namespace cuewell {
namespace {

/// What is said of a side before anything is done on it.
enum class Before { nothing, side, effort };

/// Whether the steps say their side before the first thing that takes time, on the second side as well.
Before first_of(const std::vector<Step>& steps, SourceSpan& effort) {
    for (const Step& step : steps) {
        if (const auto* say = std::get_if<Say>(&step.what)) {
            if (say->text.is_sided() && !say->full_guidance) return Before::side;
        } else if (const auto* repeat = std::get_if<Repeat>(&step.what)) {
            const Before inside = first_of(repeat->steps, effort);
            if (inside != Before::nothing) return inside;
        } else if (std::holds_alternative<Hold>(step.what) || std::holds_alternative<Count>(step.what) ||
                   std::holds_alternative<Breathe>(step.what)) {
            effort = step.where;
            return Before::effort;
        }
    }
    return Before::nothing;
}

Findings find_side_not_said(const CheckedScript& script) {
    const Stretch& stretch = script.stretch();
    if (!stretch.has_sides || stretch.each_side.empty()) return {};
    SourceSpan where = stretch.each_side.front().where;
    if (first_of(stretch.each_side, where) == Before::side) return {};
    return {{where, "by here no line has said which side it is",
             "write it into a line before: {right|left}; a ~ line is left out on the second side"}};
}

Findings find_unequal_sides(const CheckedScript& script) {
    Findings findings;
    if (!script.words || !script.stretch().has_sides) return findings;
    for (const ScriptLine& line : lines_of(script.stretch())) {
        if (line.part != ScriptPart::each_side) continue;
        const std::string right = line.text->on(Side::right);
        const std::string left = line.text->on(Side::left);
        if (are_mirrored(right, left, *script.words)) continue;
        const Words sides = side_words(right, *script.words);
        if (line.text->is_sided()) {
            findings.push_back({line.where, "the two sides are not told to do the same",
                                fmt::format("on the right \"{}\", on the left \"{}\"", right, left)});
        } else {
            findings.push_back({place_in(line.where, sides.front()),
                                fmt::format("\"{}\" is said on both sides", sides.front()),
                                "write {right|left}: the first is said on the right side, the second on the left"});
        }
    }
    return findings;
}

/// The lines that no side changes: all of a stretch without sides and of a routine, else those around the sides.
std::vector<ScriptLine> unsided_lines(const CheckedScript& script) {
    std::vector<ScriptLine> lines = own_lines(script);
    std::erase_if(lines, [](const ScriptLine& line) { return line.part == ScriptPart::each_side; });
    return lines;
}

/// A line that names a side, and the words it does that with.
struct NamedSide {
    const ScriptLine* line = nullptr;
    std::string word;
};

/// The first line that names each side.
struct FirstNamed {
    std::optional<NamedSide> right;
    std::optional<NamedSide> left;
};

FirstNamed first_named(const std::vector<ScriptLine>& lines, const WordLists& lists) {
    FirstNamed first;
    for (const ScriptLine& line : lines) {
        for (const std::string& side : side_words(line.text->plain(), lists)) {
            auto& place = sides_named(side, lists).right ? first.right : first.left;
            if (!place) place = NamedSide{&line, side};
        }
    }
    return first;
}

Findings find_right_without_left(const CheckedScript& script) {
    if (!script.words) return {};
    const std::vector<ScriptLine> lines = unsided_lines(script);
    const FirstNamed first = first_named(lines, *script.words);
    if (first.right.has_value() == first.left.has_value()) return {};
    const NamedSide& named = first.right ? *first.right : *first.left;
    const Words other = mirrored({named.word}, *script.words);
    return {{place_in(named.line->where, named.word),
             fmt::format("\"{}\" is said here, and \"{}\" nowhere", named.word, other.front()),
             "let both sides do the same, or say \"one side\""}};
}

Findings find_sides_by_hand(const CheckedScript& script) {
    if (!script.words || script.stretch().has_sides) return {};
    const std::vector<ScriptLine> lines = unsided_lines(script);
    const FirstNamed first = first_named(lines, *script.words);
    if (!first.right || !first.left) return {};
    return {{place_in(first.right->line->where, first.right->word),
             "the sides are written out in a stretch without sides",
             "write sides = \"each\" in the head and one side under \"# Each side\": the other is made alike"}};
}

}  // namespace

Rules side_rules() {
    return {
        {"side-not-said", Severity::warning, RuleScope::stretches,
         "Whoever lies with closed eyes has to hear which side is meant before anything is held on it.",
         find_side_not_said},
        {"unequal-sides", Severity::warning, RuleScope::stretches,
         "A side that is written out in a part done on both sides is wrong on one of them.", find_unequal_sides},
        {"right-without-left", Severity::warning, RuleScope::scripts,
         "What one side does the other wants too; one of them alone is mostly a line that was forgotten.",
         find_right_without_left},
        {"sides-by-hand", Severity::warning, RuleScope::stretches,
         "Only what stands under `# Each side` is made alike on both sides, to the frame.", find_sides_by_hand},
    };
}

}  // namespace cuewell
