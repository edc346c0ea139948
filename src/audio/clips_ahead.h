#pragma once

#include "audio/clip_source.h"

#include <cstddef>
#include <deque>
#include <future>
#include <memory>
#include <utility>
#include <vector>

namespace cuewell {

/// Clips that are asked for in a known order: the next ones are made on other threads before anybody asks.
///
/// Shape:  the same clips. Who asks for another than the next one gets it too, and it goes on from there.
/// Memory: two clips beside those that the source keeps.
class ClipsAhead final : public ClipSource {
public:
    /// `order`: the clips as they are going to be asked for.
    ///
    /// Needs:  `source` makes clips on any thread, and outlives this.
    ClipsAhead(ClipSource& source, std::vector<std::size_t> order) : source_(source), order_(std::move(order)) {}

    /// As ClipSource. Thread: one at a time.
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override;

private:
    using ComingClip = std::future<std::shared_ptr<const Clip>>;

    void go_to(std::size_t index);
    void ask_ahead();

    ClipSource& source_;
    std::vector<std::size_t> order_;
    std::size_t next_ = 0;           ///< In the order: the one that is due.
    std::deque<ComingClip> coming_;  ///< From `next_` on.
};

}  // namespace cuewell
