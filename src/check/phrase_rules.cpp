#include "check/phrase_rules.h"

#include "check/head_place.h"
#include "check/said.h"
#include "check/script_lines.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace cuewell {
namespace {

/// A text of a script as it is heard or read, and the line it stands in.
struct WrittenText {
    std::string text;
    SourceSpan where;
};

/// All that is said or shown of a script: its lines on each side, its titles, its description, and other spellings.
std::vector<WrittenText> texts_of(const CheckedScript& script) {
    std::vector<WrittenText> texts;
    for (const ScriptLine& line : own_lines(script)) {
        texts.push_back({line.text->on(Side::right), line.where});
        if (line.text->is_sided()) texts.push_back({line.text->on(Side::left), line.where});
    }
    const auto add = [&](const SourceSpan& head, const char* key, const std::string& text) {
        texts.push_back({text, head_place(head, key)});
    };
    if (script.is_stretch()) {
        const Stretch& stretch = script.stretch();
        add(stretch.where, "title", stretch.title);
        if (stretch.spoken_title != stretch.title) add(stretch.where, "say", stretch.spoken_title);
    } else {
        add(script.routine().where, "title", script.routine().title);
        add(script.routine().where, "description", script.routine().description);
    }
    const Pronunciations& said =
        script.is_stretch() ? script.stretch().pronunciations : script.routine().pronunciations;
    for (const auto& [word, spelling] : said) {
        if (!spelling.is_phonemes) texts.push_back({spelling.text, spelling.where});
    }
    return texts;
}

SourceSpan place_of(const WrittenText& written, const SaidAt& said) {
    return place_in(written.where, written.text, said.offset, said.size);
}

/// Keeps of findings that share words the first and longest one.
Findings without_overlaps(Findings findings) {
    const auto order = [](const Finding& finding) {
        return std::tuple(finding.where.start.line, finding.where.start.column,
                          -static_cast<int>(finding.where.length));
    };
    std::ranges::sort(findings, {}, order);
    Findings apart;
    for (Finding& finding : findings) {
        const SourceSpan& where = finding.where;
        const bool is_apart = apart.empty() || apart.back().where.start.line != where.start.line ||
                              apart.back().where.start.column + apart.back().where.length <= where.start.column;
        if (is_apart) apart.push_back(std::move(finding));
    }
    return apart;
}

/// What follows a place in the text in the same part of its sentence.
std::string_view rest_of_clause(std::string_view text, std::size_t end) {
    for (const TextWord& word : words_of(text)) {
        const std::size_t word_end = word.offset + word.size;
        if (word.ends_clause && word_end >= end) return text.substr(end, word_end - end);
    }
    return text.substr(end);
}

/// Whether a text goes on there with what nobody pushes through: "push through your leg pain".
bool goes_on_with_pain(std::string_view text, std::size_t end, const WordLists& lists) {
    const std::string_view rest = rest_of_clause(text, end);
    return std::ranges::any_of(lists.pains, [&](const std::string& pain) { return says(rest, pain, lists); });
}

/// The text with blanks where it says in earnest what only sounds like harm: "in your pain-free range".
std::string without_care(const std::string& text, const WordLists& lists) {
    std::string result = text;
    for (const std::string& phrase : lists.not_forbidden) {
        for (const SaidAt& said : places_said(text, phrase, lists)) {
            // What stands in a gap of the phrase is looked at as well: "push through any pain in a foot".
            const bool has_gap = phrase.find(kGap) != std::string::npos;
            if (goes_on_with_pain(text, said.offset + (has_gap ? 0 : said.size), lists)) continue;
            result.replace(said.offset, said.size, said.size, ' ');
        }
    }
    return result;
}

Findings find_forbidden(const CheckedScript& script) {
    Findings findings;
    if (!script.words) return findings;
    for (const WrittenText& written : texts_of(script)) {
        const std::string text = without_care(written.text, *script.words);
        for (const ForbiddenPhrase& phrase : script.words->forbidden) {
            for (const SaidAt& said : places_said(text, phrase.words, *script.words)) {
                findings.push_back(
                    {place_of(written, said), fmt::format("no script says \"{}\"", phrase.words), phrase.instead});
            }
        }
    }
    return without_overlaps(std::move(findings));
}

/// The first `<word>` of a text: what stands for words that are still to come.
std::optional<SaidAt> angle_brackets_in(std::string_view text) {
    const std::size_t open = text.find('<');
    const std::size_t close = text.find('>', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
    if (words_of(text.substr(open, close - open)).empty()) return std::nullopt;
    return SaidAt{open, close + 1 - open};
}

Findings find_unfinished(const CheckedScript& script) {
    Findings findings;
    if (!script.words) return findings;
    for (const WrittenText& written : texts_of(script)) {
        const auto tell = [&](const SaidAt& said) {
            findings.push_back(
                {place_of(written, said),
                 fmt::format("\"{}\" is left to be written", written.text.substr(said.offset, said.size)),
                 "write the words, or put // before the line: what stands there is a note"});
        };
        for (const std::string& phrase : script.words->placeholders)
            std::ranges::for_each(places_said(written.text, phrase, *script.words), tell);
        if (const auto brackets = angle_brackets_in(written.text)) tell(*brackets);
    }
    return without_overlaps(std::move(findings));
}

}  // namespace

Rules phrase_rules() {
    return {
        {"forbidden-phrase", Severity::error, RuleScope::scripts,
         "No script sends anybody through pain, and none promises a cure.", find_forbidden, true},
        {"unfinished", Severity::warning, RuleScope::scripts,
         "A note of the author's that is said aloud, or a gap that was to be filled, is heard by everybody.",
         find_unfinished},
    };
}

}  // namespace cuewell
