#pragma once

#include "audio/clip_source.h"
#include "speech/speaker.h"
#include "speech/speech_store.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace cuewell {

/// A line of a session that cannot be spoken, by its number.
class UnspeakableLine : public UnspeakableText {
public:
    UnspeakableLine(const UnspeakableText& fault, std::size_t line) : UnspeakableText(fault), line_(line) {}
    [[nodiscard]] std::size_t line() const noexcept { return line_; }

private:
    std::size_t line_;
};

/// The lines of a session as clips: measured once, made when needed, the last ones kept.
///
/// Memory: that of its store, however long the session. A line that is there twice is spoken once, and so is one that
///         others who share the store have, too.
class SpokenLines final : public ClipSource {
public:
    SpokenLines(std::shared_ptr<SpeechStore> store, const std::vector<LineToSpeak>& lines);

    /// With a store of its own. `speaker` must outlive this.
    SpokenLines(const Speaker& speaker, const std::vector<LineToSpeak>& lines,
                std::size_t cache_bytes = SpeechStore::kCacheBytes)
        : SpokenLines(std::make_shared<SpeechStore>(speaker, cache_bytes), lines) {}

    /// Measures every line that was not yet, and gives all lengths.
    ///
    /// Shape:  one length a line, in the order of the lines; where all are known, no thread is started.
    /// Errors: UnspeakableLine for the first line whose text is at fault; Failure as Speaker::speak; whatever
    ///         `progress` throws stops the work. What was measured by then stays so, and no thread is left running.
    /// Thread: one; speaks on `threads` threads inside. `progress(done, all)` counts the lines that differ and is
    ///         called on the caller's thread.
    [[nodiscard]] std::vector<Frames> measure(int threads,
                                              const std::function<void(std::size_t, std::size_t)>& progress = {});

    /// As ClipSource. Thread: any.
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override;

private:
    std::shared_ptr<SpeechStore> store_;
    std::vector<std::size_t> numbers_;        ///< For each line its number in the store.
    std::vector<std::size_t> first_of_each_;  ///< The lines that differ, in the order they first come.
};

}  // namespace cuewell
