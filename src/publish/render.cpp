#include "publish/render.h"

#include "base/ascii.h"
#include "base/file_kind.h"
#include "publish/file_inputs.h"
#include "publish/folder.h"
#include "publish/late_loudness.h"
#include "publish/page_file.h"
#include "publish/session_sound.h"
#include "publish/tags.h"
#include "publish/tracks.h"
#include "sink/text_file_sink.h"

#include <string_view>

#include <unistd.h>

namespace cuewell {
namespace {

/// That speak for the measuring of loudness. The encoder has the other core; down a pipe most formats wait for its end.
constexpr int kThreadsBesideAnEncoder = 1;
constexpr int kThreadsAlone = 2;

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

/// Before the sound, so that what cannot be written is told before the long work.
void write_texts(const PreparedSession& session, const RenderTargets& targets, const OnWait& on_wait) {
    const Timeline& timeline = session.timeline;
    if (targets.timeline) write_text_file(*targets.timeline, to_json(timeline), on_wait);
    if (targets.chapters) {
        const std::string json = to_podcast_json(file_chapters(timeline), timeline.title, timeline.rate);
        write_text_file(*targets.chapters, json, on_wait);
    }
    write_captions(session, targets, on_wait);
}

void write_sound(const PreparedSession& session, const RenderTargets& targets, const WriteProgress& progress) {
    EncodeOptions encoding = targets.wishes.encoding;
    SessionTags tags = tags_of(session, targets.wishes);
    const LateLoudness loudness(session, encoding.format, targets.file ? kThreadsBesideAnEncoder : kThreadsAlone);
    const auto whole = sound_of(session, targets.wishes);
    PeakMeter sound(*whole);
    encoding.late_tags = [&](const OnWait& on_wait) {
        loudness.add_to(tags, sound, on_wait);
        return file_tags_of(tags, encoding.format);
    };
    if (targets.file) {
        write_file(sound, *targets.file, encoding, loudness.watched(progress));
    } else {
        write_stream(sound, STDOUT_FILENO, encoding, loudness.watched(progress));
    }
}

/// Else what stands behind its last dot is a part of its name, as in 2026.11.20.
bool has_format_ending(const std::filesystem::path& file) {
    const std::string ending = in_small_letters(file.extension().string());
    return !ending.empty() && file_format_named(std::string_view(ending).substr(1));
}

/// What a folder is called, be it "." or with a slash behind it.
std::string name_of_folder(const std::filesystem::path& folder) {
    std::filesystem::path whole = absolute_path(folder).lexically_normal();
    if (!whole.has_filename()) whole = whole.parent_path();
    return whole.has_filename() ? whole.filename().string() : "session";
}

}  // namespace

std::filesystem::path caption_file(const RenderTargets& targets, CaptionFormat format) {
    std::filesystem::path file = *targets.file;
    if (targets.kind == RenderKind::tracks) return file / (name_of_folder(file) + ending_of(format));
    if (targets.kind == RenderKind::page || has_format_ending(file)) file.replace_extension();
    return file += ending_of(format);
}

void write_captions(const PreparedSession& session, const RenderTargets& targets, const OnWait& on_wait) {
    const Timeline& timeline = session.timeline;
    const CaptionHead head{timeline.title, timeline.language, timeline.rate, timeline.length};
    const std::vector<Caption> captions = captions_of(timeline, session.scripted->phrases.shown);
    for (const CaptionFormat format : targets.captions) {
        write_text_file(caption_file(targets, format), to_text(captions, head, format), on_wait);
    }
}

void render_session(PreparedSession& session, const RenderTargets& wished, const Places& places,
                    const WriteProgress& progress) {
    const OnWait on_wait = [&] {
        if (progress) progress(Frames(), session.timeline.length);
    };
    if (wished.kind == RenderKind::tracks) check_tracks(session.timeline);
    RenderTargets targets = wished;
    targets.wishes.inputs = inputs_of(*session.scripted, wished, places);
    session.make_ambience(on_wait);
    if (targets.stems) make_folder(*targets.stems);  // The timeline may stand in it.
    if (targets.kind == RenderKind::tracks) make_folder(*targets.file);
    write_texts(session, targets, on_wait);
    if (targets.stems) write_stems(session, *targets.stems, progress);
    switch (targets.kind) {
        case RenderKind::sound: return write_sound(session, targets, progress);
        case RenderKind::tracks: return write_tracks(session, *targets.file, targets.wishes, progress);
        case RenderKind::page: return write_page(session, *targets.file, targets.wishes, places, progress);
    }
}

}  // namespace cuewell
