#include "session/own_pronunciations.h"

#include "base/file_kind.h"
#include "base/language.h"
#include "base/text_file.h"
#include "config/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace cuewell {
namespace {

/// A table of words for each language; those of the one that is asked for.
Pronunciations read_languages(const Table& languages, std::string_view wanted, Diagnostics& faults) {
    Pronunciations result;
    for (const Entry& entry : languages.entries) {
        const Table* words = std::get_if<Table>(&entry.value.content);
        if (words == nullptr) {
            faults.error(entry.key_where, fmt::format("\"{}\" stands in no language", entry.key),
                         "words stand under a line with their language, such as: [en]");
            continue;
        }
        if (!is_language_code(entry.key)) {
            faults.error(entry.key_where, fmt::format("\"{}\" is no language code", entry.key),
                         "for example \"en\" or \"pt-BR\"");
        }
        Pronunciations read = read_pronunciations(*words, faults);
        if (entry.key == wanted) result = std::move(read);
    }
    return result;
}

/// Puts together what several have to say, whoever speaks first being right.
class Merger {
public:
    Merger(bool knows_phonemes, Diagnostics& faults) : knows_phonemes_(knows_phonemes), faults_(faults) {}

    void add(const Pronunciations& words) {
        for (const auto& word : words) {
            if (can_say(word.second)) merged_.insert(word);
        }
    }

    void add_stretch(const Pronunciations& words) {
        for (const auto& word : words) {
            if (!can_say(word.second)) continue;
            const auto [first, is_new] = merged_.insert(word);
            if (is_new) by_stretches_.insert(word.first);
            if (is_new || first->second == word.second || !by_stretches_.contains(word.first)) continue;
            faults_.warning(word.second.where,
                            fmt::format("an earlier stretch says \"{}\" in another way, and is followed", word.first),
                            "the routine can decide it in a table [pronunciations] of its own");
        }
    }

    [[nodiscard]] Pronunciations take() { return std::move(merged_); }

private:
    [[nodiscard]] bool can_say(const Pronunciation& word) const { return knows_phonemes_ || !word.is_phonemes; }

    bool knows_phonemes_;
    Pronunciations merged_;
    std::set<std::string> by_stretches_;
    Diagnostics& faults_;
};

}  // namespace

Pronunciations language_pronunciations(const Places& places, const std::string& language, Diagnostics& faults) {
    const std::string relative = fmt::format("voices/pronunciations/{}.toml", main_language(language));
    if (!is_file(places.data / relative)) return {};
    const SourceTextPtr source = read_text_file(places.data / relative, relative, relative, faults);
    const auto words = source ? parse_toml(source, faults) : std::nullopt;
    return words ? read_pronunciations(*words, faults) : Pronunciations();
}

Pronunciations own_pronunciations(const Places& places, const std::string& language, Diagnostics& faults) {
    const std::filesystem::path folder = places.settings.parent_path();
    const std::filesystem::path file = folder / "pronunciations.toml";
    if (folder.empty() || !is_file_or_broken_link(file)) return {};
    const SourceTextPtr source = read_text_file(file, file.string(), "pronunciations.toml", faults);
    const auto languages = source ? parse_toml(source, faults) : std::nullopt;
    return languages ? read_languages(*languages, language, faults) : Pronunciations{};
}

Pronunciations session_pronunciations(const Pronunciations& own, const LoadedRoutine& routine,
                                      const VoiceProfile& voice, Diagnostics& faults) {
    Merger merger(!voice.command.has_value(), faults);
    merger.add(own);
    merger.add(routine.routine.pronunciations);
    for (const RoutineItem& item : routine.routine.items) {
        const auto stretch = routine.library.find(item.item.stretch);
        if (stretch != routine.library.end()) merger.add_stretch(stretch->second->pronunciations);
    }
    merger.add(voice.pronunciations);
    return merger.take();
}

}  // namespace cuewell
