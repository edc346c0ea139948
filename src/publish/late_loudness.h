#pragma once

#include "audio/peak_meter.h"
#include "base/on_wait.h"
#include "export/session_tags.h"
#include "session/loudness_meanwhile.h"
#include "sink/file_sink.h"

#include <optional>

namespace cuewell {

/// How loud the files of a session say that its voice is: measured while they are written.
class LateLoudness {
public:
    /// Begins to measure, if files of this format say it. The session must outlive this, and stay where it is.
    ///
    /// Errors: as LoudnessMeanwhile.
    LateLoudness(const PreparedSession& session, FileFormat format, int threads);

    /// Waits for it, and puts it into the tags, with the peak of the sound where its format writes tags last, be it down a
    /// pipe: a file and a pipe get the same bytes.
    ///
    /// Errors: as LoudnessMeanwhile::wait.
    void add_to(SessionTags& tags, const PeakMeter& sound, const OnWait& on_wait) const;

    /// Tells `progress`, and ends the writing where the measuring has failed: not only when all is written.
    [[nodiscard]] WriteProgress watched(const WriteProgress& progress) const;

private:
    FileFormat format_;
    std::optional<LoudnessMeanwhile> coming_;
};

}  // namespace cuewell
