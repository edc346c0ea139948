#pragma once

#include "speech/command_engine.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {

/// A program made of a few words of shell, for tests: the arguments after the script are $0, $1 and so on.
inline CommandEngine shell_program(std::string script, std::vector<std::string> more = {}) {
    CommandEngine engine;
    engine.program = "/bin/sh";
    engine.arguments = {"-c", std::move(script)};
    engine.arguments.insert(engine.arguments.end(), more.begin(), more.end());
    return engine;
}

/// What the header of a WAV file of 16 bit says.
struct WavHeader {
    std::uint32_t rate = 16'000;
    std::uint16_t channels = 1;
};

/// The bytes of a WAV file with these samples, channels beside each other.
[[nodiscard]] std::string wav_bytes(const std::vector<std::int16_t>& samples, const WavHeader& header = {});

/// The same of 32-bit floating point numbers, mono at 16,000 Hz.
[[nodiscard]] std::string float_wav_bytes(const std::vector<float>& samples);

}  // namespace cuewell
