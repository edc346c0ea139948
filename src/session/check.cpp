#include "session/check.h"

#include "base/errors.h"
#include "base/text_file.h"
#include "config/table.h"
#include "session/ambience_choice.h"
#include "session/chime_clips.h"
#include "session/load_phrases.h"
#include "session/measure_lines.h"
#include "session/names.h"
#include "session/own_pronunciations.h"
#include "session/voice_choice.h"
#include "speech/pronounce.h"
#include "timeline/schedule.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

/// A script as it is said, and what it is made of.
struct Narrated {
    CueSheet sheet;
    LoadedRoutine routine;
};

/// Goes over many files and keeps what it found.
class Checker {
public:
    explicit Checker(const Workshop& workshop)
        : workshop_(workshop), sounds_(sound_files(workshop.places)), names_{names_of(sounds_)} {}

    void check_path(const std::string& path, const std::string& language) {
        ++result_.files;
        guarded([&](Diagnostics& faults) {
            std::error_code problem;
            if (!std::filesystem::exists(path, problem)) {
                faults.error({}, fmt::format("there is no file {}", path));
            } else if (!path.ends_with(".toml")) {
                const auto script = script_at(path, faults);
                if (script)
                    check_script(*script, shelf_of(workshop_.places, language).beside(*script), language, faults);
            } else if (std::filesystem::path(path).filename() == "phrases.toml") {
                (void)load_phrases({language, path, path, path, false}, names_, faults);
            } else {
                check_toml(path, faults);
            }
        });
    }

    void check_all() {
        for (const NamedFile& voice : voice_files(workshop_.places)) {
            ++result_.files;
            guarded(
                [&](Diagnostics& faults) { (void)load_voice(voice.name, workshop_.places, workshop_.espeak, faults); });
        }
        for (const NamedFile& ambience : ambience_files(workshop_.places)) {
            ++result_.files;
            guarded([&](Diagnostics& faults) { (void)load_ambience(ambience, faults); });
        }
        guarded([&](Diagnostics& faults) { (void)own_pronunciations(workshop_.places, {}, faults); });
        for (const std::string& language : languages(workshop_.places)) check_language(language);
    }

    CheckResult finish() {
        for (auto& [language, scripts] : narrated_) {
            guarded([&](Diagnostics& faults) { fit_words(language, scripts, faults); });
        }
        faults_.settle();
        result_.faults = faults_.all();
        return std::move(result_);
    }

private:
    /// A TOML file of the user's, by its name, its folder or its keys.
    void check_toml(const std::filesystem::path& path, Diagnostics& faults) {
        if (path.filename() == "pronunciations.toml") {
            Places places = workshop_.places;
            places.settings = path.parent_path() / "config.toml";
            (void)own_pronunciations(places, {}, faults);
        } else if (is_recipe(path)) {
            (void)load_ambience({path.stem(), path, path, path.filename(), false}, faults);
        } else {
            (void)load_voice(path.string(), workshop_.places, workshop_.espeak, faults);
        }
    }

    [[nodiscard]] static bool is_recipe(const std::filesystem::path& path) {
        if (path.parent_path().filename() == "ambience") return true;
        Diagnostics unheard;
        const SourceTextPtr source = read_text_file(path, path, path.filename(), unheard);
        const auto table = source ? parse_toml(source, unheard) : std::nullopt;
        if (!table) return false;
        const auto has = [&](const char* key) { return table->find(key) != nullptr; };
        return (has("layer") || has("layers") || has("description")) && !has("words_per_minute");
    }

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
        const Phrasebook* phrasebook = phrases(language, faults);
        if (!loaded || phrasebook == nullptr) return;
        (void)choose_ambience({}, loaded->routine.ambience, workshop_.places, faults);
        Delivery delivery;
        delivery.chimes = loaded->routine.chimes;
        PlanNotes notes;
        const Plan plan = plan_session(*loaded, {}, phrasebook->breath(), faults, notes);
        if (!faults.has_errors()) narrated_[language].push_back({narrate(plan, *phrasebook, delivery), *loaded});
    }

    const Phrasebook* phrases(const std::string& language, Diagnostics& faults) {
        const auto known = phrases_.find(language);
        if (known != phrases_.end()) return known->second ? &*known->second : nullptr;
        auto& place = phrases_[language];
        place = load_phrases(phrases_of(workshop_.places, language), names_, faults);
        return place ? &*place : nullptr;
    }

    /// Speaks every line of a language's scripts once, then looks whether it fits its hold.
    void fit_words(const std::string& language, const std::vector<Narrated>& scripts, Diagnostics& faults) {
        SessionOptions options;
        options.language = language;
        auto voice = choose_voice(options, workshop_.places, workshop_.espeak, faults);
        if (!voice) return;
        if (voice->profile.command) return;  // Only to be run when it is asked to speak.
        std::map<std::string, Frames> known;
        for (const Narrated& script : scripts) {
            guarded([&](Diagnostics& sheet_faults) {
                VoiceProfile profile = voice->profile;
                profile.pronunciations = session_pronunciations({}, script.routine, voice->profile, sheet_faults);
                // How loud it is does not change how long it is.
                const Speaker speaker(workshop_.espeak, profile, SpeakerSettings{options.rate, {}});
                const ClipLengths clips{lengths_of(script.sheet, speaker, profile.pronunciations, known),
                                        ChimeClips(script.sheet.chimes, sounds_, {options.rate, {}, {}}).lengths()};
                (void)schedule(script.sheet, clips, options.rate, Fit::strict, sheet_faults);
            });
        }
    }

    /// The lengths of a sheet's lines; what other sheets said before, in the same way, is not spoken again.
    std::vector<Frames> lengths_of(const CueSheet& sheet, const Speaker& speaker, const Pronunciations& words,
                                   std::map<std::string, Frames>& known) const {
        const auto said = [&](std::size_t line) {
            return pronounce(sheet.lines[line], words, PhonemeUse::between_marks);
        };
        std::vector<LineToSpeak> lines;
        std::vector<LineId> ids;
        for (std::size_t at = 0; at < sheet.lines.size(); ++at) {
            if (known.contains(said(at))) continue;
            lines.push_back({sheet.lines[at]});
            ids.push_back({at});
        }
        try {
            const std::vector<Frames> measured =
                SpokenLines(speaker, lines).measure(workshop_.threads, workshop_.on_spoken);
            for (std::size_t at = 0; at < lines.size(); ++at) known[said(ids[at].index)] = measured[at];
        } catch (const UnspeakableLine& fault) {
            throw ScriptError({to_diagnostic(fault, ids[fault.line()], sheet)});
        }
        std::vector<Frames> lengths;
        for (std::size_t at = 0; at < sheet.lines.size(); ++at) lengths.push_back(known.at(said(at)));
        return lengths;
    }

    const Workshop& workshop_;
    std::vector<NamedFile> sounds_;
    KnownNames names_;
    std::map<std::string, std::optional<Phrasebook>> phrases_;
    std::map<std::string, std::vector<Narrated>> narrated_;  ///< By language; their words are still to be measured.
    Diagnostics faults_;
    CheckResult result_;
};

}  // namespace

CheckResult check_files(const std::vector<std::string>& paths, const std::string& language, const Workshop& workshop) {
    Checker checker(workshop);
    if (!paths.empty()) (void)phrases_of(workshop.places, language);  // Throws where there is no such language.
    for (const std::string& path : paths) checker.check_path(path, language);
    if (paths.empty()) checker.check_all();
    return checker.finish();
}

}  // namespace cuewell
