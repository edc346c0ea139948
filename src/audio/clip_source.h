#pragma once

#include "audio/clip.h"

#include <cstddef>
#include <memory>

namespace cuewell {

/// Hands out clips by their number: the samples are made when asked for, and need not be kept.
class ClipSource {
public:
    virtual ~ClipSource() = default;

    /// The clip numbered `index`, the same samples each time.
    ///
    /// Errors: Failure where it cannot be made.
    [[nodiscard]] virtual std::shared_ptr<const Clip> clip(std::size_t index) = 0;
};

}  // namespace cuewell
