#pragma once

#include "speech/synthesizer.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// eSpeak NG behind forked workers: each utterance is spoken by a child of a process that has never spoken.
///
/// Why:    in one process the same text gives other samples after other text, and a crash would be ours (1.51).
/// Needs:  constructed while the program has one thread, for it forks; and by a thread that outlives it, for the
///         workers are killed when that thread ends.
/// Thread: `speak` from any; as many at once as there are workers, the others wait.
class Espeak final : public Synthesizer {
public:
    /// Starts `workers` worker processes, at least one.
    ///
    /// Errors: Failure where eSpeak NG or its data cannot be started.
    explicit Espeak(int workers);

    /// Ends the workers. No other thread may be speaking.
    ~Espeak() override;
    Espeak(const Espeak&) = delete;
    Espeak& operator=(const Espeak&) = delete;

    /// As Synthesizer::speak. Control characters are spoken as spaces; what cannot be phonemes is not spoken as such.
    ///
    /// Errors: Failure for an unknown voice, numbers that eSpeak NG does not have, a text over 16 KiB, a crash, more
    ///         than 10 s of time or 1 GiB of memory, or where nothing was to be heard. Other utterances are not touched
    ///         by it. Should a worker be killed, another one takes its work; Failure once there is none left.
    [[nodiscard]] Clip speak(const Utterance& utterance) const override;

    /// What is wrong with a voice's identifier, with the nearest that exists; nothing where eSpeak NG has it.
    [[nodiscard]] std::optional<std::string> find_voice_fault(const std::string& voice) const;

    /// Identifiers of every voice and variant it has: ("gmw/en-US", ...) and ("f2", ...).
    [[nodiscard]] const std::vector<std::string>& voices() const noexcept;
    [[nodiscard]] const std::vector<std::string>& variants() const noexcept;

    /// As eSpeak NG tells it: "1.51". In another version the same utterance may be other samples.
    [[nodiscard]] const std::string& version() const noexcept;

private:
    struct Workers;
    std::unique_ptr<Workers> workers_;
};

}  // namespace cuewell
