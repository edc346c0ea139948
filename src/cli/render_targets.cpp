#include "cli/render_targets.h"

#include "base/ascii.h"
#include "base/errors.h"
#include "base/file_kind.h"
#include "base/suggest.h"
#include "publish/source_date.h"
#include "session/ambience_choice.h"
#include "session/names.h"
#include "session/session_source_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

constexpr const char* kScriptEnding = ".md";
const std::array<std::string, 3> kBitsNames{"16", "24", "float"};

SampleBits bits_named(const std::string& name) {
    const auto found = std::ranges::find(kBitsNames, name);
    if (found == kBitsNames.end())
        throw UsageError(fmt::format("--bits \"{}\": {}", name, suggestion(name, kBitsNames)));
    return static_cast<SampleBits>(found - kBitsNames.begin());
}

/// A name or a number.
int quality_of(const std::string& text) {
    if (const auto named = quality_named(text)) return *named;
    int quality = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), quality);
    const bool is_number = problem == std::errc() && end == text.data() + text.size();
    if (is_number && quality >= kLowestQuality && quality <= kHighestQuality) return quality;
    throw UsageError(fmt::format("--quality \"{}\": must be {}, or a whole number from {} to {}", text,
                                 fmt::join(quality_names(), ", "), kLowestQuality, kHighestQuality));
}

/// A page holds its sound as MP3.
void make_page(RenderTargets& targets) {
    targets.kind = RenderKind::page;
    targets.wishes.encoding.format = FileFormat::mp3;
}

void set_format_of_ending(const fs::path& file, RenderTargets& targets) {
    if (in_small_letters(file.extension().string()) == kPageEnding) return make_page(targets);
    targets.wishes.encoding.format = format_of_ending(file, {kPageEnding});
}

CaptionFormat captions_named(const std::string& name) {
    std::vector<std::string> known;
    for (const CaptionFormat format : kCaptionFormats) {
        known.emplace_back(ending_of(format) + 1);
        if (known.back() == name) return format;
    }
    throw UsageError(fmt::format("--subtitles \"{}\": {}", name, suggestion(name, known)));
}

/// The one format that was asked for, if any.
std::optional<std::string> single_format(const RenderRequest& request) {
    if (request.formats.size() > 1) throw UsageError("--format takes several names only with --all");
    return request.formats.empty() ? std::nullopt : std::optional(request.formats.front());
}

/// What the file is, and how it is encoded; WAV where neither an option nor an ending says it.
void settle_kind(const RenderRequest& request, RenderTargets& targets) {
    if (const auto format = single_format(request)) {
        set_format(*format, targets);
    } else if (request.output != "-") {
        set_format_of_ending(request.output, targets);
    }
    if (!request.split) return;
    if (targets.kind == RenderKind::page) throw UsageError("--split makes sound files; a page has its parts inside");
    targets.kind = RenderKind::tracks;
}

bool is_lossless(FileFormat format) { return format == FileFormat::wav || format == FileFormat::flac; }

/// The folder of a session that is split is called as its file would be.
void settle_place(const RenderRequest& request, RenderTargets& targets) {
    if (request.output == "-") return;
    targets.file = request.output;
    if (targets.kind == RenderKind::tracks && request.formats.empty()) targets.file->replace_extension();
}

std::vector<fs::path> files_of(const RenderTargets& targets) {
    std::vector<fs::path> files;
    if (targets.file && targets.kind != RenderKind::tracks) files.push_back(*targets.file);
    if (targets.timeline) files.push_back(*targets.timeline);
    if (targets.chapters) files.push_back(*targets.chapters);
    for (const CaptionFormat format : targets.captions) files.push_back(caption_file(targets, format));
    if (targets.stems) {
        for (const char* stem : kStemNames) files.push_back(*targets.stems / stem);
    }
    return files;
}

/// A value is a file's or folder's name, and one that standard output cannot take the place of.
void check_name(const char* option, const std::optional<std::string>& name) {
    if (name == "-") throw UsageError(fmt::format("{} needs a file; it cannot go to standard output", option));
    if (name == "") throw UsageError(fmt::format("{} needs a name", option));
}

void check_stream(const RenderTargets& targets) {
    if (targets.file) return;
    if (!targets.captions.empty()) throw UsageError("--subtitles stand beside a file; standard output has no place");
    if (targets.kind == RenderKind::tracks) throw UsageError("--split needs a name for its folder: -o NAME.ogg");
    if (targets.kind == RenderKind::page) throw UsageError("a page needs a file: -o NAME.html");
    if (::isatty(STDOUT_FILENO) == 1) {
        throw UsageError(
            "standard output is a terminal; send it to a file or a program: cuewell render -o - > session.wav");
    }
}

std::string date_from_outside() {
    const char* seconds = std::getenv("SOURCE_DATE_EPOCH");
    if (seconds == nullptr || *seconds == '\0') return {};
    if (const auto day = day_of_epoch(seconds)) return *day;
    throw UsageError(fmt::format("SOURCE_DATE_EPOCH=\"{}\": expected seconds since 1970", seconds));
}

/// The names of tracks are known only when the session is; so nothing else may lie where they do.
void check_folder(const std::vector<std::string>& read, const RenderTargets& targets) {
    const fs::path folder = real_path(*targets.file);
    for (const std::string& name : read) {
        if (real_path(name).parent_path() != folder) continue;
        throw UsageError(fmt::format("{} lies in the folder of the tracks and might be written over", name));
    }
    for (const auto& file : {targets.timeline, targets.chapters}) {
        if (!file || real_path(*file).parent_path() != folder) continue;
        throw UsageError(fmt::format("{} lies in the folder of the tracks; put it beside that", file->string()));
    }
}

}  // namespace

void check_apart(const std::vector<std::string>& read, const std::vector<fs::path>& written) {
    std::vector<fs::path> files;
    for (const std::string& name : read) files.push_back(real_path(name));
    for (const fs::path& file : written) {
        const fs::path real = real_path(file);
        // What is no file cannot be overwritten: a device or a pipe takes one thing after the other.
        const FileKind kind = file_kind(real);
        if (kind == FileKind::folder || kind == FileKind::other) continue;
        if (std::ranges::find(files, real) != files.end()) {
            throw UsageError(fmt::format("{} would be written over; give each file a name of its own", file.string()));
        }
        if (kind == FileKind::file && real.extension() == kScriptEnding)
            throw UsageError(fmt::format("{} is a script, which would be written over", file.string()));
        files.push_back(real);
    }
}

void check_fit(const RenderRequest& request, const std::vector<FileFormat>& formats) {
    if (request.quality && std::ranges::all_of(formats, is_lossless))
        throw UsageError("--quality is for MP3, Ogg and Opus; WAV and FLAC lose nothing");
    if (request.bits && std::ranges::none_of(formats, is_lossless))
        throw UsageError("--bits is for WAV and FLAC; for the others there is --quality");
}

std::vector<std::string> read_by(const SessionOptions& options) {
    // What is no path is the name of something that lies in a folder of the program or of the user's own.
    std::vector<std::string> read;
    if (is_path(options.routine) || is_session_file(options.routine)) read.push_back(options.routine);
    if (options.voice && is_path(*options.voice)) read.push_back(*options.voice);
    if (options.ambience && is_sound_path(*options.ambience)) read.push_back(*options.ambience);
    return read;
}

FileWishes file_wishes_of(const RenderRequest& request) {
    FileWishes wishes;
    if (request.bits) wishes.encoding.bits = bits_named(*request.bits);
    if (request.quality) wishes.encoding.quality = quality_of(*request.quality);
    wishes.is_mono = request.mono;
    wishes.voice_only = request.voice_only;
    wishes.holds_source = !request.no_source;
    if (request.cover) wishes.cover = *request.cover;
    wishes.date = date_from_outside();
    return wishes;
}

std::vector<CaptionFormat> caption_formats_of(const RenderRequest& request) {
    std::vector<CaptionFormat> formats;
    for (const std::string& name : request.subtitles) {
        const CaptionFormat format = captions_named(name);
        if (std::ranges::find(formats, format) == formats.end()) formats.push_back(format);
    }
    return formats;
}

void set_format(const std::string& name, RenderTargets& targets) {
    const std::string page = std::string(kPageEnding).substr(1);
    if (name == page) return make_page(targets);
    std::vector<std::string> names = file_format_names();
    names.push_back(page);
    const auto format = file_format_named(name);
    if (!format) throw UsageError(fmt::format("--format \"{}\": {}", name, suggestion(name, names)));
    targets.wishes.encoding.format = *format;
}

RenderTargets targets_of(const RenderRequest& request) {
    RenderTargets targets;
    targets.wishes = file_wishes_of(request);
    settle_kind(request, targets);
    check_fit(request, {targets.wishes.encoding.format});
    settle_place(request, targets);
    check_name("--timeline", request.timeline);
    check_name("--chapters", request.chapters);
    check_name("--stems", request.stems);
    check_name("--cover", request.cover);
    if (request.stems) targets.stems = *request.stems;
    if (request.timeline) targets.timeline = *request.timeline;
    if (request.chapters) targets.chapters = *request.chapters;
    targets.captions = caption_formats_of(request);
    check_stream(targets);
    check_encoding(targets.wishes.encoding, request.session.rate);
    std::vector<std::string> read = read_by(request.session);
    if (request.cover) read.push_back(*request.cover);
    check_apart(read, files_of(targets));
    if (targets.kind == RenderKind::tracks) check_folder(read, targets);
    return targets;
}

}  // namespace cuewell
