#include "check/need_rules.h"

#include "check/script_lines.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

namespace cuewell {
namespace {

/// Whether a text of a head names the thing: "strap|towel" are two, and "a light dumbbell" is one.
bool names(const Words& entries, const std::string& thing) {
    return std::ranges::any_of(entries, [&](const std::string& entry) { return holds_any(entry, {thing}); });
}

Findings find_undeclared_equipment(const CheckedScript& script) {
    Findings findings;
    if (!script.words) return findings;
    const Stretch& stretch = script.stretch();
    std::set<std::string> told;
    for (const auto& [thing, phrases] : script.words->equipment) {
        if (names(stretch.equipment, thing) || names(stretch.helpful, thing)) told.insert(thing);
    }
    for (const ScriptLine& line : lines_of(stretch)) {
        const std::vector<TextWord> words = words_of(without_phrases(line.text->plain(), script.words->not_equipment));
        for (const auto& [thing, phrases] : script.words->equipment) {
            if (told.contains(thing)) continue;
            const auto held = std::ranges::find_if(
                phrases, [&](const std::string& phrase) { return find_phrase(words, phrase).has_value(); });
            if (held == phrases.end()) continue;
            told.insert(thing);
            findings.push_back(
                {place_in(line.where, *held), fmt::format("\"{}\" is used, and the head does not tell it", thing),
                 fmt::format("write it into the head: equipment = [\"{0}\"], or helpful = [\"{0}\"]", thing)});
        }
    }
    return findings;
}

}  // namespace

Rules need_rules() {
    return {
        {"undeclared-equipment", Severity::warning, RuleScope::stretches,
         "What heads tell is announced at the start, and chosen by; what they leave out is missing on the mat.",
         find_undeclared_equipment},
    };
}

}  // namespace cuewell
