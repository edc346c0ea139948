#include "check/strain_rules.h"

#include "base/nearest_mend.h"
#include "base/suggest.h"
#include "check/head_place.h"
#include "script/head_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// Those that need a caution, and those that need none.
std::vector<std::string> known_strains(const WordLists& lists) {
    std::vector<std::string> known = lists.plain_strains;
    for (const auto& [strain, cautions] : lists.cautions) known.push_back(strain);
    std::ranges::sort(known);
    return known;
}

/// Only a slip of one letter is put right: "eversion" is none of "inversion", which is another strain, and "kneel" may be
/// "knee" or "kneeling".
std::optional<Mend> mend_of(const SourceSpan& where, const std::string& strain, const std::vector<std::string>& known) {
    auto mend = nearest_mend(where, strain, known);
    if (!mend || letters_apart(strain, mend->text) > 1) return std::nullopt;
    const bool begins_another = std::ranges::any_of(
        known, [&](const std::string& other) { return other != mend->text && other.starts_with(plain_word(strain)); });
    return begins_another ? std::nullopt : mend;
}

Findings find_unknown_strains(const CheckedScript& script) {
    Findings findings;
    if (!script.words) return findings;
    const std::vector<std::string> known = known_strains(*script.words);
    for (const std::string& strain : script.stretch().strains) {
        if (std::ranges::find(known, plain_word(strain), plain_word) != known.end()) continue;
        const SourceSpan where = head_word_place(script.stretch().where, "strains", strain);
        findings.push_back({where, fmt::format("no strain is known as \"{}\"", strain), suggestion(strain, known),
                            mend_of(where, strain, known)});
    }
    return findings;
}

}  // namespace

Rules strain_rules() {
    return {
        {"unknown-strain", Severity::warning, RuleScope::stretches,
         "Who asks for a session without a strain gets a stretch whose head spells that otherwise.",
         find_unknown_strains},
    };
}

}  // namespace cuewell
