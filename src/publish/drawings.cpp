#include "publish/drawings.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "base/name.h"
#include "base/text_file.h"
#include "picture/pose_drawing.h"
#include "session/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

struct DrawingFile {
    fs::path path;
    std::string shown;  ///< How messages name it.
};

/// Whether a script comes with the program: messages and results then name it alike, by its place in the project. What
/// messages call any other script is a path to it.
bool is_bundled(const SourceText& script) {
    return script.name() == script.label() && script.name().starts_with("scripts/");
}

/// Where a drawing of the stretch may be, the first place first.
std::vector<DrawingFile> candidates(const Stretch& stretch, const Places& places) {
    const std::string file = stretch.name + ".svg";
    std::vector<DrawingFile> files;
    if (stretch.source && !is_bundled(*stretch.source)) {
        const fs::path beside = fs::path(stretch.source->name()).parent_path() / file;
        files.push_back({beside, beside.string()});
    }
    const std::string relative = fmt::format("scripts/{}/{}", kDrawingsFolder, file);
    if (!places.own.empty()) files.push_back({places.own / relative, (places.own / relative).string()});
    files.push_back({places.data / relative, relative});
    return files;
}

/// The drawing in a file; its faults become warnings.
std::optional<std::string> read_drawing(const DrawingFile& file, Diagnostics& warnings) {
    Diagnostics faults;
    std::optional<std::string> drawing;
    const SourceTextPtr svg = read_text_file(file.path, file.shown, file.path.filename().string(), faults);
    if (svg) drawing = safe_drawing(svg, faults);
    for (const Diagnostic& fault : faults.all()) warnings.warning(fault.where, fault.message, fault.hint);
    return drawing;
}

}  // namespace

std::optional<std::string> drawing_of(const Stretch& stretch, const Places& places, Diagnostics& warnings) {
    if (!is_name(stretch.name)) return std::nullopt;
    try {
        for (const DrawingFile& file : candidates(stretch, places)) {
            if (!is_missing(file.path)) return read_drawing(file, warnings);
        }
    } catch (const Failure& failure) {
        warnings.warning({}, failure.what());
    }
    return std::nullopt;
}

bool is_drawing_place(const fs::path& file, const Stretch& stretch, const Places& places) {
    const fs::path real = real_path(file);
    return is_name(stretch.name) && std::ranges::any_of(candidates(stretch, places), [&](const DrawingFile& place) {
               return real_path(place.path) == real;
           });
}

}  // namespace cuewell
