#include "session/check_data.h"

#include "base/text_file.h"
#include "check/head_place.h"
#include "check/word_lists.h"
#include "config/table.h"
#include "session/ambience_choice.h"
#include "session/load_areas.h"
#include "session/load_phrases.h"
#include "session/own_pronunciations.h"
#include "session/session_template.h"
#include "session/voice_choice.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

/// Instructions are followed at 115 to 140 words a minute, and at rest 85 to 110 are; this leaves some way on both sides.
constexpr int kSlowestVoice = 80;
constexpr int kFastestVoice = 160;

bool is_recipe(const std::filesystem::path& path) {
    if (path.parent_path().filename() == "ambience") return true;
    Diagnostics unheard;
    const SourceTextPtr source = read_text_file(path, path, path.filename(), unheard);
    const auto table = source ? parse_toml(source, unheard) : std::nullopt;
    if (!table) return false;
    const auto has = [&](const char* key) { return table->find(key) != nullptr; };
    return (has("layer") || has("layers") || has("description")) && !has("words_per_minute");
}

}  // namespace

bool is_data_file(const std::filesystem::path& path) { return path.extension() == ".toml" || is_template_file(path); }

void check_data_file(const std::filesystem::path& path, const std::string& language, const KnownNames& names,
                     const Workshop& workshop, Diagnostics& faults) {
    if (path.filename() == "phrases.toml") {
        (void)load_phrases({language, path, path, path, false}, names, faults);
    } else if (path.filename() == "checks.toml") {
        const SourceTextPtr source = read_text_file(path, path, path, faults);
        if (source) (void)parse_word_lists(source, faults);
    } else if (path.filename() == kAreasFile) {
        const SourceTextPtr source = read_text_file(path, path, path, faults);
        if (source) (void)parse_areas(source, faults);
    } else if (path.filename() == kTemplateFile) {
        const SourceTextPtr source = read_text_file(path, path, path, faults);
        if (source) (void)parse_template(source, faults);
    } else if (path.filename() == "pronunciations.toml") {
        Places places = workshop.places;
        places.settings = path.parent_path() / "config.toml";
        (void)own_pronunciations(places, {}, faults);
    } else if (is_recipe(path)) {
        (void)load_ambience({path.stem(), path, path, path.filename(), false}, faults);
    } else {
        check_voice(path.string(), workshop, faults);
    }
}

void check_voice(const std::string& name_or_path, const Workshop& workshop, Diagnostics& faults) {
    const auto voice = load_voice(name_or_path, workshop.places, workshop.espeak, faults);
    if (!voice || (voice->words_per_minute >= kSlowestVoice && voice->words_per_minute <= kFastestVoice)) return;
    faults.warning(
        head_place({voice->voice_place.text, {0, 1}, 1}, "words_per_minute"),
        fmt::format("{} words a minute are {} to move by", voice->words_per_minute,
                    voice->words_per_minute > kFastestVoice ? "too fast" : "too slow"),
        fmt::format("from {} to {} can be followed, and 100 to 140 are usual", kSlowestVoice, kFastestVoice));
}

}  // namespace cuewell
