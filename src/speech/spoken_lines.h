#pragma once

#include "audio/clip_source.h"
#include "speech/clip_cache.h"
#include "speech/speaker.h"

#include <cstddef>
#include <functional>
#include <optional>
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
/// Memory: 32 MiB of clips (about three minutes of speech at 48 kHz), however long the session. A line that is there
///         twice is spoken once.
class SpokenLines final : public ClipSource {
public:
    static constexpr std::size_t kCacheBytes = std::size_t{32} << 20U;

    /// `speaker` must outlive this.
    SpokenLines(const Speaker& speaker, std::vector<LineToSpeak> lines, std::size_t cache_bytes = kCacheBytes);

    /// Measures every line that was not yet, and gives all lengths.
    ///
    /// Shape:  one length a line, in the order of the lines.
    /// Errors: UnspeakableLine for the first line whose text is at fault; Failure as Speaker::speak; whatever
    ///         `progress` throws stops the work. What was measured by then stays so, and no thread is left running.
    /// Thread: one; speaks on `threads` threads inside. `progress(done, all)` counts the lines that differ and is
    ///         called on the caller's thread.
    [[nodiscard]] std::vector<Frames> measure(int threads,
                                              const std::function<void(std::size_t, std::size_t)>& progress = {});

    /// As ClipSource. Thread: any.
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override;

private:
    [[nodiscard]] std::shared_ptr<const Clip> speak(std::size_t text);

    const Speaker& speaker_;
    std::vector<LineToSpeak> texts_;         ///< The lines that differ, in the order they first come.
    std::vector<std::size_t> text_of_line_;  ///< For each line the number of its text.
    std::vector<std::size_t> first_line_of_text_;
    std::vector<std::optional<Frames>> lengths_;  ///< For each text, once measured.
    ClipCache cache_;
};

}  // namespace cuewell
