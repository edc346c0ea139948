#include "session/language_file.h"

#include "base/text_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace cuewell {

SourceTextPtr read_language_file(const Places& places, const std::string& language, const std::string& name,
                                 Diagnostics& faults) {
    const std::string relative = fmt::format("scripts/{}/{}", language, name);
    std::error_code problem;
    const std::filesystem::path own = places.own / relative;
    if (!places.own.empty() && std::filesystem::is_regular_file(own, problem))
        return read_text_file(own, own.string(), relative, faults);
    const std::filesystem::path bundled = places.data / relative;
    if (!std::filesystem::is_regular_file(bundled, problem)) return nullptr;
    return read_text_file(bundled, relative, relative, faults);
}

}  // namespace cuewell
