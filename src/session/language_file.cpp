#include "session/language_file.h"

#include "base/file_kind.h"
#include "base/text_file.h"

#include <fmt/format.h>

#include <filesystem>

namespace cuewell {

SourceTextPtr read_language_file(const Places& places, const std::string& language, const std::string& name,
                                 Diagnostics& faults) {
    const std::string relative = fmt::format("scripts/{}/{}", language, name);
    const std::filesystem::path own = places.own / relative;
    if (!places.own.empty() && is_file_or_broken_link(own)) return read_text_file(own, own.string(), relative, faults);
    const std::filesystem::path bundled = places.data / relative;
    if (!is_file(bundled)) return nullptr;
    return read_text_file(bundled, relative, relative, faults);
}

}  // namespace cuewell
