#pragma once

#include "audio/clip_source.h"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace cuewell {

/// The lines of a session that are spoken ahead of time: whoever mixes never waits for a voice.
///
/// Thread: any.
class ReadyLines final : public ClipSource {
public:
    explicit ReadyLines(std::shared_ptr<ClipSource> maker) : maker_(std::move(maker)) {}

    [[nodiscard]] bool has(std::size_t line) const;

    /// Drops all lines but these.
    void keep_only(const std::set<std::size_t>& lines);

    /// A line that is there, or is spoken now and kept.
    ///
    /// Errors: Failure as the maker's.
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t line) override;

private:
    std::shared_ptr<ClipSource> maker_;
    mutable std::mutex mutex_;
    std::map<std::size_t, std::shared_ptr<const Clip>> clips_;
};

}  // namespace cuewell
