#pragma once

#include "page/session_page.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// What the page shows from a moment on: a stretch and its side, or the welcome and the close.
struct PageScene {
    FramePosition start;
    std::string title;                   ///< Of the stretch, without its side.
    std::optional<std::size_t> stretch;  ///< In PageContent::stretches.
    std::optional<Side> side;
    std::size_t round = 1;
    std::size_t rounds = 1;
};

/// The scenes of a session, the first from its beginning on; at least one.
[[nodiscard]] std::vector<PageScene> page_scenes(const PageContent& content);

}  // namespace cuewell
