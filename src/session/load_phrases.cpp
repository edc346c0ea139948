#include "session/load_phrases.h"

#include "base/suggest.h"
#include "base/text_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {

std::optional<Phrasebook> load_phrases(const NamedFile& file, const KnownNames& names, Diagnostics& faults) {
    const SourceTextPtr source = read_text_file(file.path, file.shown, file.label, faults);
    return source ? load_phrases(source, names, faults) : std::nullopt;
}

std::optional<Phrasebook> load_phrases(const SourceTextPtr& source, const KnownNames& names, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    auto phrases = parse_phrasebook(source, faults);
    if (!phrases) return std::nullopt;
    for (const auto& [chime, where] : phrases->chime_names) {
        if (std::ranges::find(names.chimes, chime) != names.chimes.end()) continue;
        faults.error(where, fmt::format("unknown chime \"{}\"", chime), suggestion(chime, names.chimes));
    }
    return faults.told() == faults_before ? phrases : std::nullopt;
}

}  // namespace cuewell
