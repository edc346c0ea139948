#pragma once

#include "base/diagnostic.h"
#include "check/checked_script.h"
#include "session/names.h"
#include "session/voice_choice.h"
#include "session/workshop.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cuewell {

/// A script without faults of its text, and what it is made of.
struct ReadScript {
    LoadedRoutine loaded;
    Plan plan;
};

/// What the scripts of a language share.
struct CheckLanguage {
    std::string code;
    std::shared_ptr<const Phrasebook> phrases;
    std::shared_ptr<const WordLists> words;  ///< None where there are no lists.
};

/// Checks scripts as they are heard in the default voice: whether words fit their holds and, where they do, what the
/// rules find.
///
/// Shape:  speaks each line once, however many scripts say it. A voice that runs a program is not run: nothing is
///         measured then.
/// Thread: one at a time.
class SpokenCheck {
public:
    /// All of them must live longer.
    SpokenCheck(const CheckLanguage& language, const ChosenVoice& voice, const std::vector<NamedFile>& sounds,
                const Workshop& workshop)
        : language_(language), voice_(voice), sounds_(sounds), workshop_(workshop) {}

    /// Errors: ScriptError for a line that cannot be spoken; Failure as the stages tell it; else all goes to `faults`.
    void check(const ReadScript& script, Diagnostics& faults);

private:
    [[nodiscard]] CheckedScript narrated(const ReadScript& script) const;
    [[nodiscard]] Timeline placed(const CheckedScript& script, Diagnostics& faults);
    [[nodiscard]] std::vector<Frames> lengths_of(const CueSheet& sheet, const Pronunciations& words);

    const CheckLanguage& language_;
    const ChosenVoice& voice_;
    const std::vector<NamedFile>& sounds_;
    const Workshop& workshop_;
    std::map<std::string, Frames> known_;  ///< How long lines are, by how they are said.
};

}  // namespace cuewell
