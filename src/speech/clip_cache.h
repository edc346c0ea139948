#pragma once

#include "audio/clip.h"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace cuewell {

/// Keeps the clips that were used last, up to a number of bytes; the one used longest ago goes first.
///
/// Thread: any.
class ClipCache {
public:
    explicit ClipCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// The clip, which is then the one used last; null where it is not kept.
    [[nodiscard]] std::shared_ptr<const Clip> find(std::size_t key);

    /// Keeps the clip, unless it alone is more than all that may be kept.
    void keep(std::size_t key, std::shared_ptr<const Clip> clip);

private:
    struct Entry {
        std::size_t key;
        std::shared_ptr<const Clip> clip;
    };

    void drop(std::list<Entry>::iterator entry);

    const std::size_t most_bytes_;
    std::mutex mutex_;
    std::list<Entry> by_use_;  ///< The one used last stands first.
    std::unordered_map<std::size_t, std::list<Entry>::iterator> places_;
    std::size_t bytes_ = 0;
};

}  // namespace cuewell
