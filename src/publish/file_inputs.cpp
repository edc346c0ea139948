#include "publish/file_inputs.h"

#include "base/errors.h"
#include "base/fnv.h"
#include "export/tagged_file.h"
#include "publish/cover_file.h"
#include "publish/drawings.h"
#include "session/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

std::string digits_of(const Bytes& bytes) {
    return fmt::format("{:016x}", fnv1a({reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
}

std::string digits_of(std::string_view text) { return fmt::format("{:016x}", fnv1a(text)); }

/// How the samples are encoded.
std::string encoding_text(const EncodeOptions& encoding) {
    const std::string name = ending_of(encoding.format);
    const bool has_bits = encoding.format == FileFormat::wav || encoding.format == FileFormat::flac;
    return has_bits ? fmt::format("{} bits {}", name, static_cast<int>(encoding.bits))
                    : fmt::format("{} quality {}", name, encoding.quality);
}

/// The drawings that the page of a session shows, or may show where it is given another length.
std::string drawings_text(const ScriptedSession& session, const Places& places) {
    Diagnostics unused;
    std::string text;
    for (const PlannedStretch& planned : written_plan(session).stretches) {
        const auto drawing = drawing_of(*planned.stretch, places, unused);
        text += fmt::format("drawing {}\n", drawing ? digits_of(*drawing) : "none");
    }
    return text;
}

CoverPicture own_cover(const RenderTargets& targets) {
    const FileWishes& wishes = targets.wishes;
    return targets.kind == RenderKind::page ? read_cover(*wishes.cover)
                                            : read_cover_for(wishes.encoding.format, *wishes.cover);
}

std::string output_text(const ScriptedSession& session, const RenderTargets& targets, const Places& places) {
    const FileWishes& wishes = targets.wishes;
    std::string text = fmt::format("kind {}\nencoding {}\nrate {}\nmono {}\nvoice only {}\nsource {}\n",
                                   static_cast<int>(targets.kind), encoding_text(wishes.encoding),
                                   session.options.rate.hz, wishes.is_mono, wishes.voice_only, wishes.holds_source);
    if (session.routine.routine.date.empty()) text += fmt::format("date {}\n", wishes.date);
    if (wishes.cover) text += fmt::format("cover {}\n", digits_of(own_cover(targets).bytes));
    if (targets.kind == RenderKind::page) text += drawings_text(session, places);
    return text;
}

bool was_made_from(const fs::path& file, const std::string& inputs) {
    std::error_code problem;
    if (!fs::is_regular_file(file, problem)) return false;
    try {
        return kept_tags_of(file).inputs == inputs;
    } catch (const Failure&) {
        return false;  // What cannot be read is made again, or told when that fails.
    }
}

}  // namespace

std::string inputs_of(const ScriptedSession& session, const RenderTargets& targets, const Places& places) {
    return fingerprint_of(session, output_text(session, targets, places));
}

bool is_up_to_date(const RenderTargets& targets, const std::string& inputs) {
    if (!was_made_from(*targets.file, inputs)) return false;
    std::error_code problem;
    const auto made = fs::last_write_time(*targets.file, problem);
    return !problem && std::ranges::all_of(targets.captions, [&](CaptionFormat format) {
        const auto written = fs::last_write_time(caption_file(targets, format), problem);
        return !problem && written >= made;
    });
}

}  // namespace cuewell
