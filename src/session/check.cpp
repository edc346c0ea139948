#include "session/check.h"

#include "base/errors.h"
#include "base/text_file.h"
#include "session/load_phrases.h"
#include "session/names.h"
#include "session/voice_choice.h"
#include "timeline/schedule.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

/// Narrated scripts whose words are still to be measured.
struct Narrated {
    CueSheet sheet;
    std::vector<std::size_t> line_numbers;  ///< For each line of the sheet its number among all lines.
};

/// Goes over many files and keeps what it found.
class Checker {
public:
    explicit Checker(const Workshop& workshop)
        : workshop_(workshop), sounds_(sound_files(workshop.places)), names_{names_of(sounds_)} {}

    void check_path(const std::string& path) {
        std::error_code problem;
        if (!std::filesystem::exists(path, problem)) throw UsageError(fmt::format("there is no file {}", path));
        ++result_.files;
        guarded([&](Diagnostics& faults) {
            if (!path.ends_with(".toml")) {
                const auto script = script_at(path, faults);
                if (script) check_script(*script, shelf_of(workshop_.places, kLanguage).beside(*script), kLanguage, faults);
            } else if (std::filesystem::path(path).filename() == "phrases.toml") {
                (void)load_phrases({kLanguage, path, path, path}, names_, faults);
            } else {
                (void)load_voice(path, workshop_.places, workshop_.espeak, faults);
            }
        });
    }

    void check_all() {
        for (const NamedFile& voice : voice_files(workshop_.places)) {
            ++result_.files;
            guarded([&](Diagnostics& faults) { (void)load_voice(voice.name, workshop_.places, workshop_.espeak, faults); });
        }
        for (const std::string& language : languages(workshop_.places)) check_language(language);
    }

    CheckResult finish() {
        guarded([&](Diagnostics& faults) { fit_words(faults); });
        faults_.settle();
        result_.faults = faults_.all();
        return std::move(result_);
    }

private:
    inline static const std::string kLanguage = "en";

    /// Each file has its own faults, so that one faulty file keeps no other from being read.
    template <typename Work>
    void guarded(Work&& work) {
        Diagnostics faults;
        try {
            work(faults);
        } catch (const Failure& failure) {
            result_.unread.emplace_back(failure.what());
        } catch (const ScriptError& error) {
            for (const Diagnostic& fault : error.faults()) faults.error(fault.where, fault.message, fault.hint);
        }
        faults_.append(faults);
    }

    void check_language(const std::string& language) {
        ++result_.files;
        guarded([&](Diagnostics& faults) { (void)phrases(language, faults); });
        const Shelf shelf = shelf_of(workshop_.places, language);
        for (const ScriptKind kind : {ScriptKind::stretch, ScriptKind::routine}) {
            for (const ScriptFile& script : shelf.all(kind)) {
                ++result_.files;
                guarded([&](Diagnostics& faults) { check_script(script, shelf, language, faults); });
            }
        }
    }

    void check_script(const ScriptFile& script, const Shelf& shelf, const std::string& language, Diagnostics& faults) {
        const auto loaded = load_routine(script, shelf, names_, faults);
        Diagnostics phrase_faults;
        const Phrasebook* phrasebook = phrases(language, phrase_faults);
        if (!loaded || phrasebook == nullptr) return;
        PlanNotes notes;
        const Plan plan = plan_session(*loaded, {}, phrasebook->breath(), faults, notes);
        if (!faults.has_errors()) narrated_.push_back(numbered(narrate(plan, *phrasebook, {})));
    }

    const Phrasebook* phrases(const std::string& language, Diagnostics& faults) {
        const auto known = phrases_.find(language);
        if (known != phrases_.end()) return known->second ? &*known->second : nullptr;
        auto& place = phrases_[language];
        place = load_phrases(phrases_of(workshop_.places, language), names_, faults);
        return place ? &*place : nullptr;
    }

    Narrated numbered(CueSheet sheet) {
        Narrated narrated{std::move(sheet), {}};
        for (const std::string& line : narrated.sheet.lines) {
            const auto [place, is_new] = numbers_.try_emplace(line, lines_.size());
            if (is_new) lines_.push_back(line);
            narrated.line_numbers.push_back(place->second);
        }
        return narrated;
    }

    /// Speaks every line of every script once, then looks whether it fits its hold.
    void fit_words(Diagnostics& faults) {
        const SampleRate rate;
        auto voice = load_voice(kDefaultVoice, workshop_.places, workshop_.espeak, faults);
        if (!voice || lines_.empty()) return;
        const Speaker speaker(workshop_.espeak, std::move(*voice), rate);
        SpokenLines spoken(speaker, lines_);
        const std::vector<Frames> lengths = spoken.measure(workshop_.threads, workshop_.on_spoken);
        for (const Narrated& narrated : narrated_) {
            ClipLengths clips{{}, ChimeClips(narrated.sheet.chimes, sounds_, rate).lengths()};
            for (const std::size_t number : narrated.line_numbers) clips.lines.push_back(lengths[number]);
            (void)schedule(narrated.sheet, clips, rate, Fit::strict, faults);
        }
    }

    const Workshop& workshop_;
    std::vector<NamedFile> sounds_;
    KnownNames names_;
    std::map<std::string, std::optional<Phrasebook>> phrases_;
    std::vector<Narrated> narrated_;
    std::vector<std::string> lines_;
    std::map<std::string, std::size_t> numbers_;
    Diagnostics faults_;
    CheckResult result_;
};

}  // namespace

CheckResult check_files(const std::vector<std::string>& paths, const Workshop& workshop) {
    Checker checker(workshop);
    for (const std::string& path : paths) checker.check_path(path);
    if (paths.empty()) checker.check_all();
    return checker.finish();
}

}  // namespace cuewell
