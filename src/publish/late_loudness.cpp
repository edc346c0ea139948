#include "publish/late_loudness.h"

#include "mixer/headroom.h"

namespace cuewell {
namespace {

/// Players of WAV files know no gain, and measuring takes longer than writing one.
bool has_loudness(FileFormat format) { return format != FileFormat::wav; }

}  // namespace

LateLoudness::LateLoudness(const PreparedSession& session, FileFormat format, int threads) {
    if (has_loudness(format)) coming_.emplace(session, threads);
}

void LateLoudness::add_to(SessionTags& tags, const OnWait& on_wait) const {
    if (!coming_) return;
    if (const auto speech = coming_->wait(on_wait)) tags.loudness = LoudnessTags{*speech, kMixCeiling};
}

WriteProgress LateLoudness::watched(const WriteProgress& progress) const {
    return [this, progress](Frames done, Frames all) {
        if (coming_) coming_->check();
        if (progress) progress(done, all);
    };
}

}  // namespace cuewell
