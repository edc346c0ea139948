#include "session/render.h"

#include "base/errors.h"
#include "sink/text_file_sink.h"

#include <fmt/format.h>

#include <system_error>

#include <unistd.h>

namespace cuewell {
namespace {

void make_folder(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) throw Failure(fmt::format("{}: the folder cannot be made: {}", folder.string(), problem.message()));
}

void write_timeline(const PreparedSession& session, const std::filesystem::path& file, const WriteProgress& progress) {
    write_text_file(file, to_json(session.timeline), [&] {
        if (progress) progress(Frames(), session.timeline.length);
    });
}

void write_stems(const PreparedSession& session, const std::filesystem::path& folder, const WriteProgress& progress) {
    EncodeOptions encoding;
    encoding.format = FileFormat::wav;
    encoding.bits = SampleBits::float32;
    const auto write = [&](const char* name, Parts parts) {
        Mixer mixer = mixer_of(session, parts);
        write_file(mixer, folder / name, encoding, progress);
    };
    write(kStemNames[0], {true, false, false});
    write(kStemNames[1], {false, true, false});
    write(kStemNames[2], {false, false, true});
}

}  // namespace

void render_session(PreparedSession& session, const RenderTargets& targets, const WriteProgress& progress) {
    session.make_ambience([&] {
        if (progress) progress(Frames(), session.timeline.length);
    });
    if (targets.stems) make_folder(*targets.stems);  // The timeline may stand in it.
    // Before the sound, so that a timeline that cannot be written is told before the long work.
    if (targets.timeline) write_timeline(session, *targets.timeline, progress);
    if (targets.stems) write_stems(session, *targets.stems, progress);
    Mixer mixer = targets.voice_only ? voice_of(session) : mixer_of(session);
    if (targets.audio) {
        write_file(mixer, *targets.audio, targets.encoding, progress);
    } else {
        write_stream(mixer, STDOUT_FILENO, targets.encoding, progress);
    }
}

}  // namespace cuewell
