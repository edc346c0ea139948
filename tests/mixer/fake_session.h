#pragma once

#include "audio/clip_source.h"
#include "timeline/timeline.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace cuewell::test {

/// Clips that are held here, and what was asked of them.
class FakeClips final : public ClipSource {
public:
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override;

    /// Clips that someone still holds.
    [[nodiscard]] std::set<std::size_t> held() const;

    std::vector<Clip> clips;
    std::map<std::size_t, int> asked;

private:
    std::vector<std::pair<std::size_t, std::weak_ptr<const Clip>>> given_;
};

/// A session of lines and chimes at places that are drawn, some of them overlapping, with spans that make no sound.
struct FakeSession {
    explicit FakeSession(std::uint64_t seed);

    void add(EventKind kind, std::size_t clip, FramePosition start);

    /// Every sample by the definition: the clips of all events, added at their places one after the other.
    [[nodiscard]] std::vector<float> by_definition(bool speech = true, bool chimes = true) const;

    Timeline timeline;
    FakeClips speech;
    FakeClips chimes;
};

}  // namespace cuewell::test
