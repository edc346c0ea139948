#include "publish/stale_tracks.h"

#include "base/diagnostic.h"
#include "base/errors.h"
#include "base/text_file.h"
#include "export/tagged_file.h"

#include <algorithm>
#include <set>
#include <string>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// The names that a playlist of ours has: a line each, without folders. A stranger's may have one again and again.
std::set<std::string> names_in(const fs::path& playlist) {
    std::error_code problem;
    if (!fs::is_regular_file(playlist, problem)) return {};
    Diagnostics faults;
    const SourceTextPtr text = read_text_file(playlist, playlist.string(), playlist.string(), faults);
    std::set<std::string> names;
    for (std::size_t number = 1; text && number <= text->line_count(); ++number) {
        const std::string line(text->line(number));
        if (!line.empty() && !line.starts_with('#') && line.find('/') == std::string::npos) names.insert(line);
    }
    return names;
}

/// Whether that is one of the tracks by another name: not every file system tells capitals from small letters.
bool is_one_of(const fs::path& file, const std::vector<TrackFile>& tracks) {
    return std::ranges::any_of(tracks, [&](const TrackFile& track) {
        std::error_code problem;
        return fs::equivalent(file, file.parent_path() / track.file, problem);
    });
}

bool is_ours(const fs::path& file) {
    std::error_code problem;
    // What a link leads to lies elsewhere.
    if (fs::symlink_status(file, problem).type() != fs::file_type::regular) return false;
    try {
        return kept_tags_of(file).inputs.has_value();
    } catch (const Failure&) {
        return false;  // It stays.
    }
}

}  // namespace

std::vector<fs::path> stale_tracks(const fs::path& playlist, const std::vector<TrackFile>& tracks) {
    std::vector<fs::path> stale;
    try {
        for (const std::string& name : names_in(playlist)) {
            const bool is_new = std::ranges::find(tracks, name, &TrackFile::file) != tracks.end();
            const fs::path file = playlist.parent_path() / name;
            if (!is_new && is_ours(file) && !is_one_of(file, tracks)) stale.push_back(file);
        }
    } catch (const Failure&) {
        // A list that cannot be read names nothing.
    }
    return stale;
}

void remove_files(const std::vector<fs::path>& files) {
    for (const fs::path& file : files) {
        std::error_code problem;
        fs::remove(file, problem);
    }
}

}  // namespace cuewell
