#pragma once

#include "base/on_wait.h"
#include "speech/command_engine.h"
#include "speech/synthesizer.h"

#include <memory>
#include <string>

namespace cuewell {

/// A program of the user's that speaks, one process an utterance; never through a shell.
///
/// Shape:  what was spoken is kept in a file without a name until the end, so the same utterance is the same samples
///         even where the program never says a thing twice alike, and is spoken once.
/// Thread: `speak` from any.
class CommandSynthesizer final : public Synthesizer {
public:
    /// `voice` is the name of the profile, for messages, and `own_words_per_minute` the pace at which the program
    /// speaks by itself. `on_wait` is called several times a second while a program runs, from whichever thread waits,
    /// and stops the program by throwing; may be empty.
    ///
    /// Errors: Failure where there can be no temporary file.
    CommandSynthesizer(std::string voice, CommandEngine engine, int own_words_per_minute, OnWait on_wait);
    ~CommandSynthesizer() override;
    CommandSynthesizer(const CommandSynthesizer&) = delete;
    CommandSynthesizer& operator=(const CommandSynthesizer&) = delete;

    /// As Synthesizer::speak. Voice and pitch of the utterance are the program's own business and mean nothing here,
    /// nor does its pace where the program cannot be told one. Control characters are spoken as spaces. What is before
    /// and behind the words is cut off here, for with other programs it is noise and not silence.
    ///
    /// Errors: Failure, one sentence that names the program: it cannot be started, exits with a fault (with the first
    ///         line that it wrote to standard error), is killed, takes longer than its limit, or writes no sound, or
    ///         more than two minutes of it. UnspeakableText for a text over 16 KiB. Failure where a temporary file
    ///         cannot be written. Whatever `on_wait` throws.
    [[nodiscard]] Clip speak(const Utterance& utterance) const override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cuewell
