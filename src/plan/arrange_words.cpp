#include "plan/arrange_words.h"

#include "base/ascii.h"
#include "base/errors.h"
#include "base/is_among.h"
#include "base/suggest.h"
#include "script/head_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace cuewell {
namespace {

/// Words of every stretch of a repertoire, each once, in order.
template <typename WordsOf>
std::vector<std::string> words_of(const Repertoire& repertoire, WordsOf&& words) {
    std::set<std::string> all;
    for (const Candidate& candidate : repertoire.candidates) {
        for (const std::string& word : words(*candidate.stretch)) all.insert(in_small_letters(word));
    }
    return {all.begin(), all.end()};
}

std::vector<std::string> known_strains(const Repertoire& repertoire) {
    return words_of(repertoire, [](const Stretch& stretch) { return stretch.strains; });
}

std::vector<std::string> known_equipment(const Repertoire& repertoire) {
    std::vector<std::string> known = words_of(repertoire, [](const Stretch& stretch) {
        std::vector<std::string> pieces;
        for (const auto* things : {&stretch.helpful, &stretch.equipment}) {
            for (const std::string& thing : *things) {
                const std::vector<std::string> alternatives = alternatives_of(thing);
                pieces.insert(pieces.end(), alternatives.begin(), alternatives.end());
            }
        }
        return pieces;
    });
    known.emplace_back("none");
    known.insert(known.end(), room_things().begin(), room_things().end());
    return known;
}

void check_focus(const ArrangeWishes& wishes, const Repertoire& repertoire) {
    for (const FocusArea& focus : wishes.focus) {
        if (repertoire.area(in_small_letters(focus.name))) continue;
        const auto near = nearest(focus.name, repertoire.areas);
        const std::vector<std::string> named(repertoire.areas.begin(),
                                             repertoire.areas.begin() + static_cast<std::ptrdiff_t>(repertoire.named));
        throw UsageError(fmt::format("--focus: there is no area \"{}\"{} Areas: {}, and what stretches have as targets",
                                     focus.name, near ? fmt::format("; did you mean \"{}\"?", *near) : ".",
                                     fmt::join(named, ", ")));
    }
}

void check_positions(const ArrangeWishes& wishes) {
    for (const std::string& word : wishes.positions) {
        if (!positions_meant(word).empty()) continue;
        throw UsageError(
            fmt::format("--position: there is no position \"{}\"; {}", word, suggestion(word, position_words())));
    }
}

void check_avoid(const ArrangeWishes& wishes, const Repertoire& repertoire) {
    std::vector<std::string> known = known_strains(repertoire);
    for (const std::string& word : wishes.avoid) {
        if (is_among(in_small_letters(word), known) || !positions_avoided_by(word).empty()) continue;
        const std::vector<std::string> positions = position_words();
        known.insert(known.end(), positions.begin(), positions.end());
        throw UsageError(fmt::format("--avoid: \"{}\" is no strain or position; {}", word, suggestion(word, known)));
    }
}

void check_equipment(const ArrangeWishes& wishes, const Repertoire& repertoire) {
    if (!wishes.equipment) return;
    const std::vector<std::string> known = known_equipment(repertoire);
    for (const std::string& word : *wishes.equipment) {
        const auto near = nearest(word, known);
        if (!near || is_among(in_small_letters(word), known)) continue;
        throw UsageError(fmt::format("--equipment: no stretch knows a \"{}\"; did you mean \"{}\"?", word, *near));
    }
}

void check_names(const std::vector<std::string>& wished, const char* option, const Repertoire& repertoire) {
    for (const std::string& name : wished) {
        if (repertoire.find(name) != nullptr) continue;
        std::vector<std::string> known;
        for (const Candidate& candidate : repertoire.candidates) known.push_back(candidate.stretch->name);
        throw UsageError(fmt::format("{}: there is no stretch \"{}\"; {}", option, name, suggestion(name, known)));
    }
}

}  // namespace

void check_words(const ArrangeWishes& wishes, const NameWishes& names, const Repertoire& repertoire) {
    check_focus(wishes, repertoire);
    check_positions(wishes);
    check_avoid(wishes, repertoire);
    check_equipment(wishes, repertoire);
    check_names(names.only, "--only", repertoire);
    if (!names.skip_is_loose) check_names(names.skip, "--skip", repertoire);
}

std::vector<std::string> unused_equipment(const ArrangeWishes& wishes, const Repertoire& repertoire) {
    if (!wishes.equipment) return {};
    std::vector<std::string> unused;
    const std::vector<std::string> known = known_equipment(repertoire);
    for (const std::string& word : *wishes.equipment) {
        if (!is_among(in_small_letters(word), known)) unused.push_back(word);
    }
    return unused;
}

}  // namespace cuewell
