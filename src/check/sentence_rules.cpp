#include "check/sentence_rules.h"

#include "check/script_lines.h"
#include "check/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>

namespace cuewell {
namespace {

/// Plain-language guides set the limit at 15 to 20 words; a heard sentence cannot be read again.
constexpr std::size_t kMostWords = 18;

using Sentence = std::vector<TextWord>;

std::vector<Sentence> sentences_of(std::string_view text) {
    std::vector<Sentence> sentences(1);
    for (TextWord& word : words_of(text)) {
        const bool is_last = word.ends_sentence;
        sentences.back().push_back(std::move(word));
        if (is_last) sentences.emplace_back();
    }
    if (sentences.back().empty()) sentences.pop_back();
    return sentences;
}

Findings find_long_sentences(const CheckedScript& script) {
    Findings findings;
    for (const ScriptLine& line : own_lines(script)) {
        for (const Sentence& sentence : sentences_of(line.text->plain())) {
            if (sentence.size() <= kMostWords) continue;
            findings.push_back({line.where, fmt::format("a sentence of {} words", sentence.size()),
                                fmt::format("at most {} can be followed by ear: make two of it", kMostWords)});
        }
    }
    return findings;
}

bool is_in(const Words& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

/// Whether an action opens at this word, behind fillers; `at` is then moved on to it.
bool opens_action(const Sentence& sentence, std::size_t& at, const WordLists& lists) {
    while (at < sentence.size() && is_in(lists.fillers, sentence[at].small) &&
           !is_in(lists.actions, sentence[at].small))
        ++at;
    return at < sentence.size() && is_in(lists.actions, sentence[at].small);
}

/// The second action of a sentence: "Bend your knees and roll to one side.", "Bend your knees, roll to one side."
const TextWord* second_action(const Sentence& sentence, const WordLists& lists) {
    const TextWord* first = nullptr;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const bool is_joined = at > 0 && is_in(lists.joiners, sentence[at].small);
        const bool opens_clause = at == 0 || sentence[at - 1].ends_clause;
        if (!is_joined && !opens_clause) continue;
        std::size_t action = is_joined ? at + 1 : at;
        if (!opens_action(sentence, action, lists)) continue;
        // "Reach up, reach long" is one.
        const bool is_joint = is_joined || is_in(lists.joiners, sentence[at].small);
        if (first != nullptr && (is_joint || first->small != sentence[action].small)) return &sentence[action];
        if (first == nullptr) first = &sentence[action];
        at = action;
    }
    return nullptr;
}

Findings find_two_actions(const CheckedScript& script) {
    Findings findings;
    if (!script.words) return findings;
    for (const ScriptLine& line : own_lines(script)) {
        const std::string text = line.text->plain();
        for (const Sentence& sentence : sentences_of(text)) {
            const TextWord* second = second_action(sentence, *script.words);
            if (second == nullptr) continue;
            findings.push_back({place_in(line.where, text, second->offset, second->size),
                                fmt::format("a second action in one sentence: \"{}\"", second->small),
                                "make two lines of it, with time between them"});
        }
    }
    return findings;
}

}  // namespace

Rules sentence_rules() {
    return {
        {"long-sentence", Severity::warning, RuleScope::scripts,
         "A sentence that is heard once can be followed up to about 18 words; plain-language guides say 15 to 20.",
         find_long_sentences},
        {"two-actions", Severity::warning, RuleScope::scripts,
         "Who moves while the next thing is said misses it: one action a sentence, and time for it.", find_two_actions},
    };
}

}  // namespace cuewell
