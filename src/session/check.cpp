#include "session/check.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "session/ambience_choice.h"
#include "session/check_data.h"
#include "session/load_areas.h"
#include "session/load_phrases.h"
#include "session/load_word_lists.h"
#include "session/names.h"
#include "session/own_pronunciations.h"
#include "session/scripts_in.h"
#include "session/session_template.h"
#include "session/spoken_check.h"
#include "session/voice_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

/// With what the scripts of a language are heard: nothing where there is no voice for it.
struct Listener {
    CheckLanguage language;
    std::optional<ChosenVoice> voice;
    std::optional<SpokenCheck> check;
};

/// What cannot be looked at is told when it is read.
bool is_surely_folder(const std::filesystem::path& path) {
    try {
        return is_folder(path);
    } catch (const Failure&) {
        return false;
    }
}

/// Goes over many files and keeps what it found.
class Checker {
public:
    explicit Checker(const Workshop& workshop)
        : workshop_(workshop), sounds_(sound_files(workshop.places)), names_{names_of(sounds_)} {}

    void check_path(const std::string& path, const std::string& language) {
        if (is_surely_folder(path)) {
            check_folder(path, language);
        } else {
            check_file(path, language);
        }
    }

    void check_all() {
        for (const NamedFile& voice : voice_files(workshop_.places)) {
            ++result_.files;
            guarded([&](Diagnostics& faults) { check_voice(voice.name, workshop_, faults); });
        }
        for (const NamedFile& ambience : ambience_files(workshop_.places)) {
            ++result_.files;
            guarded([&](Diagnostics& faults) { (void)load_ambience(ambience, faults); });
        }
        guarded([&](Diagnostics& faults) { (void)own_pronunciations(workshop_.places, {}, faults); });
        for (const std::string& language : languages(workshop_.places)) check_language(language);
    }

    CheckResult finish() {
        faults_.settle();
        result_.faults = faults_.all();
        return std::move(result_);
    }

private:
    void check_folder(const std::string& folder, const std::string& language) {
        guarded([&](Diagnostics& faults) {
            const std::vector<std::string> scripts = scripts_in(folder);
            for (const std::string& script : scripts) check_file(script, language);
            if (scripts.empty()) {
                faults.error({}, fmt::format("there is no script in {}", folder),
                             "scripts end in .md, and open with a line of +++");
            }
        });
    }

    void check_file(const std::string& path, const std::string& language) {
        ++result_.files;
        guarded([&](Diagnostics& faults) {
            if (!is_bundled(path)) result_.own_files[path] = path;
            if (is_missing(path)) {
                faults.error({}, fmt::format("there is no file {}", path));
            } else if (is_data_file(path)) {
                check_data_file(path, language, names_, workshop_, faults);
            } else if (const auto script = script_at(path, faults)) {
                check_script(*script, shelf_of(workshop_.places, language).beside(*script), language, faults);
            }
        });
    }

    /// Whether a file belongs to the program, also where the user named it by its path.
    [[nodiscard]] bool is_bundled(const std::filesystem::path& path) const {
        const auto file = real_path(path);
        return std::ranges::any_of(std::array{"scripts", "voices", "sounds"}, [&](const char* folder) {
            const auto bundled = real_path(workshop_.places.data / folder);
            return std::ranges::mismatch(bundled, file).in1 == bundled.end();
        });
    }

    /// Each file has its own faults, so that one faulty file keeps no other from being read.
    template <typename Work>
    void guarded(Work&& work) {
        if (workshop_.on_wait) workshop_.on_wait();
        Diagnostics faults;
        try {
            work(faults);
        } catch (const Failure& failure) {
            result_.unread.emplace_back(failure.what());
        } catch (const ScriptError& error) {
            for (Diagnostic fault : error.faults()) {
                fault.severity = Severity::error;
                faults.add(std::move(fault));
            }
        }
        faults_.append(faults);
    }

    void check_language(const std::string& language) {
        ++result_.files;
        guarded([&](Diagnostics& faults) { (void)phrases(language, faults); });
        guarded([&](Diagnostics& faults) { (void)load_areas(workshop_.places, language, faults); });
        guarded([&](Diagnostics& faults) { (void)read_template(workshop_.places, language, faults); });
        const Shelf shelf = shelf_of(workshop_.places, language);
        for (const ScriptKind kind : {ScriptKind::stretch, ScriptKind::routine}) {
            for (const ScriptFile& script : shelf.all(kind)) {
                ++result_.files;
                guarded([&](Diagnostics& faults) {
                    if (!is_bundled(script.path)) result_.own_files[script.shown] = script.path;
                    check_script(script, shelf, language, faults);
                });
            }
        }
    }

    void check_script(const ScriptFile& script, const Shelf& shelf, const std::string& language, Diagnostics& faults) {
        const auto loaded = load_routine(script, shelf, names_, faults);
        const Phrasebook* phrasebook = phrases(language, faults);
        if (!loaded || phrasebook == nullptr) return;
        (void)choose_ambience({}, loaded->routine.ambience, workshop_.places, faults);
        PlanNotes notes;
        Plan plan = plan_session(*loaded, {}, phrasebook->breath(), faults, notes);
        if (faults.has_errors()) return;
        if (auto& check = listener_of(language).check) check->check({*loaded, std::move(plan)}, faults);
    }

    /// Needs: that the phrases of the language were read.
    Listener& listener_of(const std::string& language) {
        const auto known = listeners_.find(language);
        if (known != listeners_.end()) return known->second;
        Listener& listener = listeners_[language];
        listener.language = {language, phrases_.at(language), nullptr};
        guarded([&](Diagnostics& faults) {
            listener.language.words = load_word_lists(workshop_.places, language, faults);
        });
        guarded([&](Diagnostics& faults) {
            SessionOptions options;
            options.language = language;
            listener.voice = choose_voice(options, workshop_.places, workshop_.espeak, faults);
        });
        if (listener.voice) listener.check.emplace(listener.language, *listener.voice, sounds_, workshop_);
        return listener;
    }

    const Phrasebook* phrases(const std::string& language, Diagnostics& faults) {
        const auto known = phrases_.find(language);
        if (known != phrases_.end()) return known->second.get();
        auto& place = phrases_[language];
        auto loaded = load_phrases(phrases_of(workshop_.places, language), names_, faults);
        if (loaded) place = std::make_shared<const Phrasebook>(*std::move(loaded));
        return place.get();
    }

    const Workshop& workshop_;
    std::vector<NamedFile> sounds_;
    KnownNames names_;
    std::map<std::string, std::shared_ptr<const Phrasebook>> phrases_;
    std::map<std::string, Listener> listeners_;  ///< By language.
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
