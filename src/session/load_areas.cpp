#include "session/load_areas.h"

#include "session/language_file.h"

namespace cuewell {

std::vector<Area> load_areas(const Places& places, const std::string& language, Diagnostics& faults) {
    const SourceTextPtr source = read_language_file(places, language, kAreasFile, faults);
    return source ? parse_areas(source, faults).value_or(std::vector<Area>()) : std::vector<Area>();
}

}  // namespace cuewell
