#include "check/safety_rules.h"

#include "check/head_place.h"
#include "check/said.h"
#include "check/script_lines.h"
#include "check/words.h"
#include "script/head_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

/// What is heard of a line on either side.
std::string heard(const SpokenText& text) {
    return text.is_sided() ? text.on(Side::right) + ". " + text.on(Side::left) : text.plain();
}

bool always_holds_any(const std::vector<ScriptLine>& lines, const Words& phrases) {
    return std::ranges::any_of(
        lines, [&](const ScriptLine& line) { return !line.full_guidance && holds_any(line.text->plain(), phrases); });
}

/// Not so where a negation stands before it: "you need no doctor".
bool always_says_any(const std::vector<ScriptLine>& lines, const Words& phrases, const WordLists& lists) {
    return std::ranges::any_of(lines, [&](const ScriptLine& line) {
        return !line.full_guidance && std::ranges::any_of(phrases, [&](const std::string& phrase) {
            return says(line.text->plain(), phrase, lists);
        });
    });
}

Findings find_missing_safety(const CheckedScript& script) {
    Findings findings;
    if (!script.words || !script.routine().has_own_safety_words) return findings;
    std::vector<ScriptLine> lines = lines_of(script.routine());
    std::erase_if(lines, [](const ScriptLine& line) { return line.part != ScriptPart::opening; });
    for (const auto& [what, phrases] : script.words->safety) {
        if (always_says_any(lines, phrases, *script.words)) continue;
        findings.push_back({head_place(script.routine().where, "safety"),
                            fmt::format("safety is \"own\", and no line before the first stretch tells of {}", what),
                            "say it in a line without ~, or leave safety out: the program then says it"});
    }
    return findings;
}

Findings find_missing_cautions(const CheckedScript& script) {
    Findings findings;
    if (!script.words) return findings;
    const Stretch& stretch = script.stretch();
    const std::vector<ScriptLine> lines = lines_of(stretch);
    for (const std::string& strain : stretch.strains) {
        const auto cautions = std::ranges::find_if(
            script.words->cautions, [&](const auto& known) { return plain_word(known.first) == plain_word(strain); });
        if (cautions == script.words->cautions.end()) continue;
        if (always_holds_any(lines, cautions->second)) continue;
        findings.push_back(
            {head_word_place(stretch.where, "strains", strain),
             fmt::format("strains \"{}\", and no line says how to make less of it", strain),
             "say it in a line without ~, before the strain: Go carefully, only as far as is comfortable."});
    }
    return findings;
}

Findings find_held_breath(const CheckedScript& script) {
    Findings findings;
    if (!script.words) return findings;
    for (const ScriptLine& line : own_lines(script)) {
        const std::string text = without_phrases(heard(*line.text), script.words->not_held_breath);
        for (const std::string& phrase : script.words->held_breath) {
            if (!says(text, phrase, *script.words)) continue;
            findings.push_back({place_in(line.where, phrase), "the breath is held",
                                "let it go on: to hold it with effort raises the blood pressure"});
            break;
        }
    }
    return findings;
}

}  // namespace

Rules safety_rules() {
    return {
        {"no-safety-words", Severity::error, RuleScope::routines,
         "Every session says early when to ease off, and whom to ask first with an injury.", find_missing_safety, true},
        {"missing-caution", Severity::warning, RuleScope::stretches,
         "Who has trouble with a strain has to hear how to make less of it, every time.", find_missing_cautions, true},
        {"held-breath", Severity::warning, RuleScope::scripts,
         "Breath held with effort drives the blood pressure up (Valsalva); breathing goes on in every stretch.",
         find_held_breath},
    };
}

}  // namespace cuewell
