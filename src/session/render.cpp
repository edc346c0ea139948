#include "session/render.h"

#include "base/errors.h"
#include "mixer/mixer.h"
#include "sink/atomic_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <string>
#include <system_error>

#include <unistd.h>

namespace cuewell {
namespace {

Mixer mixer_of(const PreparedSession& session, Parts parts) {
    return Mixer(session.timeline, *session.speech, *session.chimes, parts);
}

void write_text(const std::filesystem::path& path, std::string_view text) {
    AtomicFile file(path);
    while (!text.empty()) {
        const ssize_t written = ::write(file.descriptor(), text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0)
            throw Failure(
                fmt::format("{}: cannot be written: {}", path.string(), std::generic_category().message(errno)));
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    file.commit();
}

void write_stems(const PreparedSession& session, const std::filesystem::path& folder, const WriteProgress& progress) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) throw Failure(fmt::format("{}: the folder cannot be made: {}", folder.string(), problem.message()));
    EncodeOptions encoding;
    encoding.format = FileFormat::wav;
    encoding.bits = SampleBits::float32;
    const auto write = [&](const char* name, Parts parts) {
        Mixer mixer = mixer_of(session, parts);
        write_file(mixer, folder / name, encoding, progress);
    };
    write("speech.wav", {true, false});
    write("chimes.wav", {false, true});
    write("ambience.wav", {false, false});
}

}  // namespace

void render_session(const PreparedSession& session, const RenderTargets& targets, const WriteProgress& progress) {
    if (targets.stems) write_stems(session, *targets.stems, progress);
    Mixer mixer = mixer_of(session, {});
    if (targets.audio) {
        write_file(mixer, *targets.audio, targets.encoding, progress);
    } else {
        write_stream(mixer, STDOUT_FILENO, targets.encoding, progress);
    }
    if (targets.timeline) write_text(*targets.timeline, to_json(session.timeline));
}

}  // namespace cuewell
