#pragma once

#include "base/level.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace cuewell {

/// The gains of voices that were measured before, each under the text of all that decides it.
///
/// Shape:  a file for each, named by a hash of its key and holding the key, so that a hash that two keys share, or a
///         file that somebody changed, is no gain at all.
/// Errors: none: what cannot be read is not there, and what cannot be written is not kept.
/// Thread: any, and several programs at once.
class VoiceGainCache {
public:
    /// `folder` need not exist; without one, nothing is kept.
    explicit VoiceGainCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// The gain that is kept for this key.
    [[nodiscard]] std::optional<Decibels> find(const std::string& key) const;

    /// Keeps a gain, in hundredths of a dB. The folder is made where it is missing, for its owner alone.
    void keep(const std::string& key, Decibels gain) const;

private:
    [[nodiscard]] std::filesystem::path file_of(const std::string& key) const;

    std::filesystem::path folder_;
};

}  // namespace cuewell
