#include "publish/late_loudness.h"

#include "sink/soundfile_shape.h"

namespace cuewell {
namespace {

/// Players of WAV files know no gain, and measuring takes longer than writing one.
bool has_loudness(FileFormat format) { return format != FileFormat::wav; }

}  // namespace

LateLoudness::LateLoudness(const PreparedSession& session, FileFormat format, int threads) : format_(format) {
    if (has_loudness(format)) coming_.emplace(session, threads);
}

void LateLoudness::add_to(SessionTags& tags, const PeakMeter& sound, const OnWait& on_wait) const {
    if (!coming_) return;
    const auto speech = coming_->wait(on_wait);
    if (speech) tags.loudness = LoudnessTags{*speech, goes_back(format_) ? sound.peak() : std::nullopt};
}

WriteProgress LateLoudness::watched(const WriteProgress& progress) const {
    return [this, progress](Frames done, Frames all) {
        if (coming_) coming_->check();
        if (progress) progress(done, all);
    };
}

}  // namespace cuewell
