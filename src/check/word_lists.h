#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

using Words = std::vector<std::string>;

/// A way of speaking that no script should have.
struct ForbiddenPhrase {
    std::string words;    ///< "push through"
    std::string instead;  ///< What to write: a hint, may be empty.
};

/// The words of one language that the checker's rules look for: `scripts/LANGUAGE/checks.toml`.
///
/// Shape: each entry is one word or a few, in small letters; see words.h for how they are looked for.
struct WordLists {
    Words right;  ///< Names of the right side, and of the left.
    Words left;
    Words not_sides;        ///< Phrases in which they are no sides: "right angle".
    Words actions;          ///< What a line can ask for, as it opens an instruction: "lift", "bend".
    Words joiners;          ///< What puts two actions into one sentence: "and", "then".
    Words fillers;          ///< What may stand before an action: "slowly".
    Words negations;        ///< What turns a forbidden phrase into a fair one: "not a cure".
    Words nevers;           ///< What opens a list that it holds for: "never bounce, jerk or force it".
    Words alternatives;     ///< What ends one: "or".
    Words undo_negation;    ///< What turns it back, behind a negation: "do not be afraid to push through".
    Words breathing;        ///< Any word of breathing: "breathe", "exhale".
    Words held_breath;      ///< "hold your breath"
    Words not_held_breath;  ///< Phrases in which something else is held: "hold it in both hands".
    Words efforts;          ///< What is done with strength: "tense", "squeeze", "press".
    Words releases;         ///< What ends a hold: "let go", "release", "come back", "lower".
    Words changes;          ///< A change of the whole body's position: "lie down", "come to", "roll".
    Words not_changes;      ///< Phrases in which only a limb or the head moves so: "come up onto your toes".
    Words limb_moves;       ///< What moves a limb or the trunk, so that it takes time: "lift", "bend", "reach".
    Words not_moves;        ///< Phrases in which it is a thing: "the stretch", "three rounds".
    Words not_equipment;    ///< Phrases in which a thing's name means something else: "ball of your foot".
    Words not_positions;    ///< Phrases in which a position is none: "sit bones".
    Words not_forbidden;    ///< Phrases in which a forbidden one is fair: "your pain-free range".
    Words pains;            ///< What makes no phrase fair that stands before it: "push through your leg pain".
    Words placeholders;     ///< What stands for words that are still to be written: "todo".
    Words stays;            ///< What a line says that tells how long something lasts: "hold", "stay".
    Words seconds;          ///< Units of lengths, and the words that go with them: "half a minute", "ten more seconds".
    Words minutes;
    Words breaths;
    Words one;
    Words half;
    Words whole;  ///< What changes nothing between "a" and a unit: "a full minute".
    Words more;
    Words tens;           ///< "Ten", "twenty" and so on, in order: a phrasebook counts no further than it has to.
    Words plain_strains;  ///< Names of strains that need no caution.
    std::vector<ForbiddenPhrase> forbidden;
    std::map<std::string, Words> safety;     ///< By what they tell of: safety words hold one of each.
    std::map<std::string, Words> cautions;   ///< By strain: one of these is always spoken.
    std::map<std::string, Words> equipment;  ///< By name: how it is spoken of.
    std::map<std::string, Words> positions;  ///< By name, as heads have it: what leads there.
};

/// Reads a `checks.toml`.
///
/// Shape:  at most kMostWords words in all; unknown keys are faults.
/// Errors: go to `faults`; the result is then empty.
[[nodiscard]] std::optional<WordLists> parse_word_lists(const SourceTextPtr& source, Diagnostics& faults);

}  // namespace cuewell
