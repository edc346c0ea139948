#pragma once

#include "base/time.h"
#include "speech/clip_cache.h"
#include "speech/speaker.h"

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace cuewell {

/// What a speaker has said so far: the length of every line that it measured or spoke, and the clips of the last ones.
///
/// Memory: a few hundred bytes a line, and clips of `cache_bytes` at most.
/// Thread: any; measuring and speaking may go on at once. Two threads that ask for one line at once may both speak it.
class SpeechStore {
public:
    /// A minute and a half of speech at 48 kHz.
    static constexpr std::size_t kCacheBytes = std::size_t{16} << 20U;

    /// `speaker` must outlive this.
    explicit SpeechStore(const Speaker& speaker, std::size_t cache_bytes = kCacheBytes)
        : speaker_(speaker), cache_(cache_bytes) {}

    /// The number of a line, which it keeps.
    [[nodiscard]] std::size_t number_of(const LineToSpeak& line);

    /// How long the clip of a line is, where that is known.
    [[nodiscard]] std::optional<Frames> known_length(std::size_t number) const;

    /// How long the clip of a line is.
    ///
    /// Errors: as Speaker::measure.
    [[nodiscard]] Frames measure(std::size_t number);

    /// The clip of a line.
    ///
    /// Errors: as Speaker::speak.
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t number);

private:
    struct KnownLine {
        LineToSpeak line;
        std::optional<Frames> length{};
    };

    [[nodiscard]] const LineToSpeak& line(std::size_t number) const;
    void learn(std::size_t number, Frames length);

    const Speaker& speaker_;
    mutable std::mutex mutex_;
    std::map<LineToSpeak, std::size_t> numbers_;
    std::deque<KnownLine> lines_;  ///< By number; a line stays where it is while others come.
    ClipCache cache_;
};

}  // namespace cuewell
