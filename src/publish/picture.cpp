#include "publish/picture.h"

#include "picture/session_picture.h"
#include "sink/text_file_sink.h"

#include <vector>

namespace cuewell {
namespace {

/// Closer than the level ever turns.
constexpr Duration kStep = std::chrono::milliseconds(125);

std::vector<LevelPoint> levels_of(const PreparedSession& session) {
    std::vector<LevelPoint> points;
    if (!session.ambience_mix) return points;
    const AmbienceLevel level(session.timeline, *session.ambience_mix);
    const FramePosition end = FramePosition() + session.timeline.length;
    const Frames step = to_frames(kStep, session.timeline.rate);
    for (FramePosition at; at < end; at += step) {
        points.push_back({at, level.at(at) - session.ambience_mix->level});
    }
    points.push_back({end, level.at(end) - session.ambience_mix->level});
    return points;
}

}  // namespace

std::string picture_of(const PreparedSession& session) { return to_svg(session.timeline, levels_of(session)); }

void write_picture(const PreparedSession& session, const std::filesystem::path& file, const WriteProgress& progress) {
    write_text_file(file, picture_of(session), [&] {
        if (progress) progress(Frames(), session.timeline.length);
    });
}

}  // namespace cuewell
