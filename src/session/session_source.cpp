#include "session/session_source.h"

#include "base/clean_text.h"
#include "base/small_letters.h"
#include "cue/narrate.h"
#include "session/scripted_session.h"
#include "session/session_source_label.h"
#include "session/session_source_options.h"

#include <fmt/format.h>

#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace cuewell {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Whether it is inside a character of several bytes.
bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// All that a session says and all that it was made from.
class SaidText {
public:
    void add(std::string_view text) {
        // As it is when words are looked for to be pronounced: without what nobody sees.
        said_ += spoken_text(text) + '\n';
    }

    void finish() { said_ = small_letters_of(said_); }

    /// Those of the words that stand in it, found in one pass. A word beside a letter beyond ASCII counts too: one too
    /// many does no harm, one too few sounds otherwise.
    [[nodiscard]] std::unordered_set<std::string_view> held_of(const Pronunciations& words) const {
        std::unordered_set<std::string_view> known;
        std::set<std::size_t> sizes;
        for (const auto& [word, spoken] : words) {
            known.insert(word);
            sizes.insert(word.size());
        }
        std::unordered_set<std::string_view> held;
        const std::string_view said = said_;
        for (std::size_t at = 0; at < said.size(); ++at) {
            if (goes_on(said[at]) || (at > 0 && is_letter_or_digit(said[at - 1]))) continue;
            for (const std::size_t size : sizes) {
                // Every text ends in a line end, which is in no word.
                if (at + size >= said.size()) break;
                if (goes_on(said[at + size]) || is_letter_or_digit(said[at + size])) continue;
                const auto word = known.find(said.substr(at, size));
                if (word != known.end()) held.insert(*word);
            }
        }
        return held;
    }

private:
    std::string said_;
};

SourceFile file_of(SourceKind kind, const SourceText& source) {
    return {kind, portable_label(source.label()), source.text()};
}

/// The session's script, and the stretches that it lists in their order.
std::vector<SourceFile> scripts_of(const LoadedRoutine& loaded) {
    std::vector<SourceFile> files;
    if (!loaded.is_single_stretch) files.push_back(file_of(SourceKind::routine, *loaded.routine.source));
    std::set<std::string> seen;
    for (const RoutineItem& listed : loaded.routine.items) {
        const std::string& name = listed.item.stretch;
        if (seen.insert(name).second) files.push_back(file_of(SourceKind::stretch, *loaded.library.at(name)->source));
    }
    return files;
}

SaidText said_in(const ScriptedSession& session, const std::vector<SourceFile>& files) {
    SaidText said;
    for (const SourceFile& file : files) said.add(file.text);
    said.add(session.phrases.source->text());
    for (const std::string& line : narrate(written_plan(session), session.phrases, session.delivery).lines)
        said.add(line);
    said.finish();
    return said;
}

/// As TOML: neither words nor phonemes hold anything that would have to be escaped.
std::string toml_of(const Pronunciations& words, const SaidText& said) {
    const std::unordered_set<std::string_view> held = said.held_of(words);
    std::string toml;
    for (const auto& [word, spoken] : words) {
        if (!held.contains(word)) continue;
        const char* slash = spoken.is_phonemes ? "/" : "";
        toml += fmt::format("\"{}\" = \"{}{}{}\"\n", word, slash, spoken.text, slash);
    }
    return toml;
}

}  // namespace

SessionSource source_of(const ScriptedSession& session) {
    SessionSource source;
    source.language = session.language;
    source.options = source_options_of(session);
    source.lacks = lacking_files_of(session.options);
    source.files = scripts_of(session.routine);
    std::string words;
    if (!session.own_pronunciations.empty())
        words = toml_of(session.own_pronunciations, said_in(session, source.files));
    if (session.has_own_phrases) source.files.push_back(file_of(SourceKind::phrases, *session.phrases.source));
    if (!words.empty()) source.files.push_back({SourceKind::pronunciations, "pronunciations.toml", std::move(words)});
    return source;
}

}  // namespace cuewell
