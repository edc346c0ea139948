#include "cli/batch_wishes.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "cli/render_targets.h"
#include "session/names.h"
#include "session/session_source_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// What becomes of a routine in one format; it has no place yet.
RenderTargets targets_in(const std::string& format, const RenderRequest& request) {
    RenderTargets targets;
    targets.wishes = file_wishes_of(request);
    set_format(format, targets);
    check_encoding(targets.wishes.encoding, request.session.rate);
    return targets;
}

std::string ending_of(const RenderTargets& targets) {
    return targets.kind == RenderKind::page ? kPageEnding : ending_of(targets.wishes.encoding.format);
}

/// Each format once; captions stand with the first.
std::vector<RenderTargets> all_targets(const RenderRequest& request) {
    std::vector<std::string> formats = request.formats;
    if (formats.empty()) formats.emplace_back("mp3");  // What every phone plays.
    std::vector<RenderTargets> all;
    for (auto format = formats.begin(); format != formats.end(); ++format) {
        if (std::find(formats.begin(), format, *format) == format) all.push_back(targets_in(*format, request));
    }
    std::vector<FileFormat> encodings;
    for (const RenderTargets& targets : all) encodings.push_back(targets.wishes.encoding.format);
    check_fit(request, encodings);
    all.front().captions = caption_formats_of(request);
    return all;
}

/// Those that were named, each once, else all there are.
std::vector<std::string> routines_of(const RenderRequest& request, const Places& places) {
    std::vector<std::string> routines;
    for (const std::string& routine : request.routines) {
        if (is_session_file(routine)) {
            throw UsageError(fmt::format("--all makes scripts into files; make {} again by itself: -o FILE", routine));
        }
        if (std::ranges::find(routines, routine) == routines.end()) routines.push_back(routine);
    }
    if (!routines.empty()) return routines;
    for (const ScriptFile& file : shelf_of(places, request.session.language).all(ScriptKind::routine))
        routines.push_back(file.name);
    if (!routines.empty()) return routines;
    const std::string& language = request.session.language;
    const std::vector<std::string> known = languages(places);
    const std::string hint = std::ranges::find(known, language) == known.end()
                                 ? suggestion(language, known)
                                 : fmt::format("cuewell new routine --language {} begins one", language);
    throw UsageError(fmt::format("there are no routines in language \"{}\"; {}", language, hint));
}

/// What the files of a routine are called, without ending.
std::string file_stem(const std::string& routine) {
    return is_path(routine) ? fs::path(routine).stem().string() : routine;
}

/// Two routines of one name would become one file.
void check_stems(const std::vector<std::string>& routines) {
    std::map<std::string, std::string> known;
    for (const std::string& routine : routines) {
        const auto [other, is_new] = known.emplace(file_stem(routine), routine);
        if (is_new) continue;
        throw UsageError(fmt::format("\"{}\" and \"{}\" would have files of one name; render them into two folders",
                                     other->second, routine));
    }
}

/// Nothing that is read is written over.
void check_files(const std::vector<BatchWish>& wishes, const RenderRequest& request) {
    std::vector<std::string> read;
    std::vector<fs::path> written;
    if (request.cover) read.push_back(*request.cover);
    for (const BatchWish& wish : wishes) {
        for (const std::string& name : read_by(wish.session)) read.push_back(name);
        for (const RenderTargets& targets : wish.files) {
            written.push_back(*targets.file);
            for (const CaptionFormat format : targets.captions) written.push_back(caption_file(targets, format));
        }
    }
    check_apart(read, written);
}

}  // namespace

std::vector<BatchWish> wishes_of(const RenderRequest& request, const Places& places) {
    if (request.all == "" || request.all == "-") throw UsageError("--all needs the name of a folder");
    const std::vector<RenderTargets> targets = all_targets(request);
    const std::vector<std::string> routines = routines_of(request, places);
    check_stems(routines);
    std::vector<BatchWish> wishes;
    for (const std::string& routine : routines) {
        BatchWish wish{request.session, targets};
        wish.session.routine = routine;
        for (RenderTargets& each : wish.files)
            each.file = fs::path(*request.all) / (file_stem(routine) + ending_of(each));
        wishes.push_back(std::move(wish));
    }
    check_files(wishes, request);
    return wishes;
}

}  // namespace cuewell
