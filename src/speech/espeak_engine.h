#pragma once

#include "base/time.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// What eSpeak NG says about itself when it starts.
struct EngineFacts {
    std::string version;  ///< "1.51".
    SampleRate rate;
    std::vector<std::string> voices;    ///< Identifiers: "gmw/en-US".
    std::vector<std::string> variants;  ///< Identifiers without their folder: "f2".
};

/// What eSpeak NG is asked to say, in its own numbers.
struct EngineRequest {
    std::string text;     ///< As Utterance::text.
    std::string voice;    ///< As of EngineFacts, with an optional variant: "gmw/en-US+f2".
    int rate = 0;         ///< eSpeak's own rate, 80 to 450; not words a minute.
    int pitch = 0;        ///< 0 to 99.
    int pitch_range = 0;  ///< 0 to 99.
};

/// How it went; also the exit code of the process that spoke.
enum class EngineOutcome : int { spoken = 0, voice_missing = 10, refused = 11, unheard = 12 };

/// Starts eSpeak NG in this process, once; nothing where its data is missing.
///
/// Needs: a process of its own, with one thread. It cannot be ended and started again (1.51).
/// State: leaves a thread of eSpeak's own (1.51) asleep, which its synchronous mode has no use for: a fork may leave it
///        behind.
[[nodiscard]] std::optional<EngineFacts> start_engine();

/// The folder of eSpeak NG's data.
///
/// Needs: start_engine has given facts.
[[nodiscard]] std::filesystem::path engine_data();

/// Speaks in this process and writes the samples, 16 bit in the machine's order, to a descriptor, in large parts.
///
/// Why:   spoken in a process that has spoken before, the same text gives other samples (1.51): one process, one call.
/// Needs: start_engine has given facts; `request` was checked against them.
[[nodiscard]] EngineOutcome speak_in_engine(const EngineRequest& request, int output);

}  // namespace cuewell
