#pragma once

#include "audio/clip_source.h"
#include "audio/usual_levels.h"
#include "base/level.h"
#include "base/time.h"
#include "session/names.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {

/// What is done to every chime of a session.
struct ChimeSettings {
    SampleRate rate;
    Decibels volume;                  ///< Louder or quieter than they are.
    Decibels ceiling = kClipCeiling;  ///< True peak.
};

/// The sounds that can be chimes, each read when it is asked for, and kept: there are few, and they are short.
///
/// Shape:  bundled sounds are as loud as they were made. A sound of the user's own is brought to the same loudness, but
///         to no true peak above -10 dBTP, or -16 if it is shorter than 400 ms; its edges are faded. Volume and ceiling
///         come after that.
/// Thread: one at a time.
class ChimeStore {
public:
    ChimeStore(std::vector<NamedFile> files, const ChimeSettings& settings)
        : files_(std::move(files)), settings_(settings) {}

    /// Needs:  `name` is among the files.
    /// Errors: Failure where a sound cannot be read, or where one of the user's own is silent or longer than 10 s.
    [[nodiscard]] std::shared_ptr<const Clip> chime(const std::string& name);

private:
    std::vector<NamedFile> files_;
    ChimeSettings settings_;
    std::map<std::string, std::shared_ptr<const Clip>> clips_;
};

/// The chimes of a cue sheet, by their number.
class ChimeClips final : public ClipSource {
public:
    /// Needs, and errors: as ChimeStore::chime.
    ChimeClips(const std::vector<std::string>& names, ChimeStore& store);
    ChimeClips(const std::vector<std::string>& names, const std::vector<NamedFile>& files,
               const ChimeSettings& settings);

    [[nodiscard]] std::vector<Frames> lengths() const;
    /// As ClipSource. Thread: any.
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override { return clips_.at(index); }

private:
    std::vector<std::shared_ptr<const Clip>> clips_;
};

}  // namespace cuewell
