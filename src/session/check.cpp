#include "session/check.h"

#include "base/errors.h"
#include "base/text_file.h"
#include "session/ambience_choice.h"
#include "session/load_phrases.h"
#include "session/measure_lines.h"
#include "session/names.h"
#include "session/own_pronunciations.h"
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
    /// A voice or an ambience: only the latter has layers.
    void check_toml(const std::string& path, Diagnostics& faults) {
        const std::string label = std::filesystem::path(path).filename().string();
        Diagnostics unheard;
        const SourceTextPtr source = read_text_file(path, path, label, unheard);
        if (source && source->text().find("[[layer]]") != std::string::npos) {
            (void)parse_ambience(source, std::filesystem::path(path).stem().string(), faults);
        } else {
            (void)load_voice(path, workshop_.places, workshop_.espeak, faults);
        }
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
        if (!faults.has_errors()) narrated_[language].push_back(narrate(plan, *phrasebook, delivery));
    }

    const Phrasebook* phrases(const std::string& language, Diagnostics& faults) {
        const auto known = phrases_.find(language);
        if (known != phrases_.end()) return known->second ? &*known->second : nullptr;
        auto& place = phrases_[language];
        place = load_phrases(phrases_of(workshop_.places, language), names_, faults);
        return place ? &*place : nullptr;
    }

    /// Speaks every line of a language's scripts once, then looks whether it fits its hold.
    void fit_words(const std::string& language, const std::vector<CueSheet>& sheets, Diagnostics& faults) {
        SessionOptions options;
        options.language = language;
        auto voice = choose_voice(options, workshop_.places, workshop_.espeak, faults);
        if (!voice) return;
        // How loud it is does not change how long it is.
        const Speaker speaker(workshop_.espeak, std::move(voice->profile), SpeakerSettings{options.rate, {}});
        std::map<std::string, Frames> known;
        for (const CueSheet& sheet : sheets) {
            guarded([&](Diagnostics& sheet_faults) {
                const ClipLengths clips{lengths_of(sheet, speaker, known),
                                        ChimeClips(sheet.chimes, sounds_, ChimeSettings{options.rate, {}}).lengths()};
                (void)schedule(sheet, clips, options.rate, Fit::strict, sheet_faults);
            });
        }
    }

    /// The lengths of a sheet's lines; what other sheets said before is not spoken again.
    std::vector<Frames> lengths_of(const CueSheet& sheet, const Speaker& speaker,
                                   std::map<std::string, Frames>& known) const {
        std::vector<LineToSpeak> lines;
        std::vector<LineId> ids;
        for (std::size_t at = 0; at < sheet.lines.size(); ++at) {
            if (known.contains(sheet.lines[at])) continue;
            lines.push_back({sheet.lines[at]});
            ids.push_back({at});
        }
        try {
            const std::vector<Frames> measured =
                SpokenLines(speaker, lines).measure(workshop_.threads, workshop_.on_spoken);
            for (std::size_t at = 0; at < lines.size(); ++at) known[lines[at].text] = measured[at];
        } catch (const UnspeakableLine& fault) {
            throw ScriptError({to_diagnostic(fault, ids[fault.line()], sheet)});
        }
        std::vector<Frames> lengths;
        for (const std::string& line : sheet.lines) lengths.push_back(known.at(line));
        return lengths;
    }

    const Workshop& workshop_;
    std::vector<NamedFile> sounds_;
    KnownNames names_;
    std::map<std::string, std::optional<Phrasebook>> phrases_;
    std::map<std::string, std::vector<CueSheet>> narrated_;  ///< By language; their words are still to be measured.
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
