#pragma once

#include "live/command.h"

#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

namespace cuewell::test {

/// Commands as they came, in words: "next track", "seek by 5000000".
class Asked {
public:
    void operator()(const Command& command);

    /// Those since this was last called.
    [[nodiscard]] std::vector<std::string> take();
    [[nodiscard]] std::size_t count() const;

private:
    mutable std::mutex mutex_;
    std::vector<std::string> words_;
};

}  // namespace cuewell::test
