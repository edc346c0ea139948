#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cuewell::clarity {

/// Frames a second that the recogniser's model was trained on.
inline constexpr int kHeardRate = 16'000;

/// A mono sound file, read in pieces.
///
/// Errors: throws std::runtime_error where the file cannot be read, or has more channels than one.
class SpeechFile {
public:
    explicit SpeechFile(const std::string& path);
    ~SpeechFile();
    SpeechFile(const SpeechFile&) = delete;
    SpeechFile& operator=(const SpeechFile&) = delete;

    /// The frames from `start` to `end`, with silence on both sides, as the recogniser takes them.
    ///
    /// Units: `start` and `end` in frames of the file; the result is 16 bit at kHeardRate.
    [[nodiscard]] std::vector<std::int16_t> cut(std::int64_t start, std::int64_t end);

private:
    struct File;
    std::unique_ptr<File> file_;
};

}  // namespace cuewell::clarity
