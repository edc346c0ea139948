#pragma once

#include "cli/commands.h"
#include "publish/batch_plan.h"

#include <vector>

namespace cuewell {

/// What `render --all` is to make: of each routine that is named, or of all, a file in each format.
///
/// Shape:  a file is called as its routine, or as the script at a path.
/// Errors: UsageError for an unknown format or language, for what a format does not take, where two routines would have
///         files of one name, and where one would replace what is read.
[[nodiscard]] std::vector<BatchWish> wishes_of(const RenderRequest& request, const Places& places);

}  // namespace cuewell
