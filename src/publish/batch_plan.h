#pragma once

#include "publish/batch_troubles.h"
#include "publish/render.h"
#include "session/options.h"
#include "session/scripted_session.h"
#include "session/workshop.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace cuewell {

/// A session of a batch as it is wished, and the files that are to become of it.
struct BatchWish {
    SessionOptions session;            ///< What it is to skip, it need not have.
    std::vector<RenderTargets> files;  ///< Captions stand with the first one.
};

/// A session that is read, and those of its files that are to be made.
struct BatchJob {
    std::shared_ptr<const ScriptedSession> session;
    std::vector<RenderTargets> files;
};

/// What there is to do.
struct BatchPlan {
    std::vector<BatchJob> jobs;                     ///< What takes longest comes first.
    std::vector<std::filesystem::path> up_to_date;  ///< Files that are left alone.
};

/// Reads the sessions of a batch, and finds out which of their files are to be made.
///
/// Shape:  a session that cannot be read is a trouble, and the others go on. With `strict` a warning is a fault.
/// Errors: UsageError where something is to be skipped that no session has; what Workshop::on_wait throws.
[[nodiscard]] BatchPlan plan_batch(const std::vector<BatchWish>& wishes, const Workshop& workshop, bool strict,
                                   BatchTroubles& troubles);

}  // namespace cuewell
