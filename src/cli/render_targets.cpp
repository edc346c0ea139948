#include "cli/render_targets.h"

#include "base/errors.h"
#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include <unistd.h>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

const std::array<std::string, 3> kBitsNames{"16", "24", "float"};
const std::array<std::string, 2> kFormatNames{"wav", "ogg"};

SampleBits bits_named(const std::string& name) {
    const auto found = std::ranges::find(kBitsNames, name);
    if (found == kBitsNames.end())
        throw UsageError(fmt::format("--bits \"{}\": {}", name, suggestion(name, kBitsNames)));
    return static_cast<SampleBits>(found - kBitsNames.begin());
}

FileFormat format_named(const std::string& name) {
    if (std::ranges::find(kFormatNames, name) != kFormatNames.end()) return format_of_ending("session." + name);
    throw UsageError(fmt::format("--format \"{}\": {}", name, suggestion(name, kFormatNames)));
}

/// The format that was asked for, or that the file's ending names; WAV where there is neither.
FileFormat format_for(const RenderRequest& request) {
    if (request.format) return format_named(*request.format);
    return request.output == "-" ? FileFormat::wav : format_of_ending(request.output);
}

/// The file that a path leads to, links followed as far as there are any.
fs::path real_path(const fs::path& path) {
    std::error_code problem;
    const fs::path real = fs::weakly_canonical(fs::absolute(path, problem), problem);
    return problem ? path : real;
}

std::vector<fs::path> files_of(const RenderTargets& targets) {
    std::vector<fs::path> files;
    if (targets.audio) files.push_back(*targets.audio);
    if (targets.timeline) files.push_back(*targets.timeline);
    if (targets.stems) {
        for (const char* stem : kStemNames) files.push_back(*targets.stems / stem);
    }
    return files;
}

}  // namespace

void check_apart(const std::vector<std::string>& read, const std::vector<fs::path>& written) {
    std::vector<fs::path> files;
    for (const std::string& name : read) files.push_back(real_path(name));
    for (const fs::path& file : written) {
        const fs::path real = real_path(file);
        // What is no file cannot be overwritten: a device or a pipe takes one thing after the other.
        std::error_code problem;
        if (fs::exists(real, problem) && !fs::is_regular_file(real, problem)) continue;
        if (std::ranges::find(files, real) != files.end()) {
            throw UsageError(fmt::format("{} would be written over; give each file a name of its own", file.string()));
        }
        files.push_back(real);
    }
}

std::vector<std::string> read_by(const SessionOptions& options) {
    std::vector<std::string> read{options.routine};
    if (options.voice) read.push_back(*options.voice);
    if (options.ambience) read.push_back(*options.ambience);
    return read;
}

RenderTargets targets_of(const RenderRequest& request) {
    RenderTargets targets;
    targets.encoding = {format_for(request), bits_named(request.bits), request.quality};
    if (request.output != "-") targets.audio = request.output;
    targets.voice_only = request.voice_only;
    if (request.stems) targets.stems = *request.stems;
    if (request.timeline) targets.timeline = *request.timeline;
    if (request.timeline == "-") throw UsageError("--timeline needs a file; cuewell plan --json prints the timeline");
    if (request.timeline == "" || request.stems == "") throw UsageError("--timeline and --stems need a name");
    check_apart(read_by(request.session), files_of(targets));
    if (!targets.audio && ::isatty(STDOUT_FILENO) == 1) {
        throw UsageError(
            "standard output is a terminal; send it to a file or a program: cuewell render -o - > session.wav");
    }
    return targets;
}

}  // namespace cuewell
