#include "session/session_language.h"

#include "session/load_phrases.h"
#include "session/own_pronunciations.h"
#include "session/session_source_scripts.h"

#include <utility>

namespace cuewell {

LanguageWords read_language(const SessionOptions& options, const SessionSource* source, const Places& places,
                            const KnownNames& names, Diagnostics& faults) {
    if (source == nullptr || source->language != options.language) {
        const NamedFile file = phrases_of(places, options.language);
        auto phrases = load_phrases(file, names, faults);
        return {std::move(phrases), !file.is_bundled, own_pronunciations(places, options.language, faults)};
    }
    Pronunciations own = pronunciations_in(*source, options.routine, faults);
    if (const SourceTextPtr text = phrases_in(*source, options.routine))
        return {load_phrases(text, names, faults), true, std::move(own)};
    Places bundled = places;
    bundled.own.clear();
    return {load_phrases(phrases_of(bundled, options.language), names, faults), false, std::move(own)};
}

}  // namespace cuewell
