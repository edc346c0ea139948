#pragma once

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

    /// Waits for it, and puts it into the tags.
    ///
    /// Errors: as LoudnessMeanwhile::wait.
    void add_to(SessionTags& tags, const OnWait& on_wait) const;

    /// Tells `progress`, and ends the writing where the measuring has failed: not only when all is written.
    [[nodiscard]] WriteProgress watched(const WriteProgress& progress) const;

private:
    std::optional<LoudnessMeanwhile> coming_;
};

}  // namespace cuewell
