#pragma once

#include "audio/clip_source.h"
#include "session/names.h"

#include <memory>
#include <string>
#include <vector>

namespace cuewell {

/// The chimes of a session, read once and kept: there are few, and they are short.
class ChimeClips final : public ClipSource {
public:
    /// Errors: Failure where a sound cannot be read. `names` must be among `files`.
    ChimeClips(const std::vector<std::string>& names, const std::vector<NamedFile>& files, SampleRate rate);

    [[nodiscard]] std::vector<Frames> lengths() const;
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override { return clips_.at(index); }

private:
    std::vector<std::shared_ptr<const Clip>> clips_;
};

}  // namespace cuewell
