#include "phone/probe.h"

#include "cli/document.h"
#include "support/child_process.h"
#include "support/program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

namespace cuewell::test {
namespace {

using Values = std::map<std::string, std::string>;

/// The lines `name="value"` of ffprobe.
Values values_of(const std::string& printed) {
    Values values;
    for (const std::string& line : lines_of(printed)) {
        const std::size_t mark = line.find('=');
        if (mark == std::string::npos) continue;
        std::string value = line.substr(mark + 1);
        if (value.size() >= 2 && value.starts_with('"')) value = value.substr(1, value.size() - 2);
        values.emplace(line.substr(0, mark), value);
    }
    return values;
}

std::string in_small_letters(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::vector<ProbedChapter> chapters_in(Values& values) {
    std::vector<ProbedChapter> chapters;
    for (int number = 0;; ++number) {
        const std::string name = "chapters.chapter." + std::to_string(number) + ".";
        if (!values.contains(name + "start_time")) break;
        std::string title = values[name + "tags.title"];
        // In WAV files spaces fill labels up to a length that all readers take.
        title.erase(title.find_last_not_of(' ') + 1);
        chapters.push_back({std::stod(values[name + "start_time"]), std::stod(values[name + "end_time"]), title});
    }
    std::ranges::sort(chapters, {}, &ProbedChapter::start);
    return chapters;
}

/// Ogg files keep them with the sound, the others with the file.
Values tags_in(const Values& values) {
    Values tags;
    for (const std::string_view place : {"format.tags.", "streams.stream.0.tags."}) {
        for (const auto& [name, value] : values) {
            if (name.starts_with(place)) tags.emplace(in_small_letters(name.substr(place.size())), value);
        }
    }
    return tags;
}

}  // namespace

Probe probe(const TemporaryFolder& folder, const std::string& file) {
    const ProgramRun run = run_program({"/usr/bin/env", "ffprobe", "-v", "error", "-show_chapters", "-show_streams",
                                        "-show_format", "-of", "flat", file},
                                       folder.path());
    CHECK(run.exit_code == 0);
    CHECK_MESSAGE(run.err.empty(), file << ": " << run.err);
    Values values = values_of(run.out);
    Probe found{chapters_in(values), tags_in(values), ""};
    const std::string picture = "streams.stream.1.";
    if (values[picture + "disposition.attached_pic"] == "1") {
        found.cover =
            values[picture + "codec_name"] + " " + values[picture + "width"] + "x" + values[picture + "height"];
    }
    return found;
}

long long decoded_frames(const TemporaryFolder& folder, const std::string& file) {
    const ProgramRun run = run_program(
        {"/usr/bin/env", "ffmpeg", "-v", "error", "-nostdin", "-i", file, "-map", "0:a", "-f", "s16le", "-"},
        folder.path());
    CHECK(run.exit_code == 0);
    CHECK_MESSAGE(run.err.empty(), file << ": " << run.err);
    return static_cast<long long>(run.out.size()) / 2;
}

bool is_skipped_without(const std::vector<std::string>& programs) {
    const std::string missing = first_missing(programs);
    if (!missing.empty()) MESSAGE("[skipped] " << missing << " is not installed");
    return !missing.empty();
}

}  // namespace cuewell::test
