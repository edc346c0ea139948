#include "speech/command_synthesizer.h"

#include "audio/shape.h"
#include "audio/sound_file.h"
#include "base/duration_text.h"
#include "base/errors.h"
#include "base/level.h"
#include "speech/command_run.h"
#include "speech/kept_speech.h"
#include "speech/quoted_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

constexpr Duration kLongestSound = std::chrono::seconds(120);
/// Below there is no speech, and above no converter; what says so is noise behind the name of a format.
constexpr SampleRate kLowestRate{4'000};
constexpr SampleRate kHighestRate{384'000};
/// 60 dB over full scale: whole numbers that were written as if they were parts of full scale.
constexpr float kMostSample = 1'000.0F;

/// What stands before and behind the words of another program is noise rather than silence. Source: measured with flite
/// 2.2 on ten lines: this far under the loudest sample, words of slt, rms and kal16 begin within 10 ms of where they do
/// at -40 dB, and at -52 dB up to 200 ms before.
constexpr Decibels kFloorUnderLoudest{-46.0};

std::string signal_text(int signal) {
    const char* name = ::sigdescr_np(signal);
    return name == nullptr ? fmt::format("signal {}", signal) : fmt::format("signal {}, {}", signal, name);
}

/// The clip without what is before and behind its words.
Clip words_of(const Clip& clip) {
    float loudest = 0.0F;
    for (const float sample : clip.samples) loudest = std::max(loudest, std::abs(sample));
    const MonoView words = trim_silence(clip.samples, Gain(to_gain(kFloorUnderLoudest).factor() * loudest));
    return {clip.rate, {words.begin(), words.end()}};
}

/// What reading the file threw, without the file's name, which is gone with it.
std::string reason_of(const Failure& failure, const std::filesystem::path& path) {
    const std::string_view reason = failure.what();
    const std::string opening = fmt::format("cannot read \"{}\": ", path.string());
    return std::string(reason.starts_with(opening) ? reason.substr(opening.size()) : reason);
}

}  // namespace

struct CommandSynthesizer::State {
    std::string voice;
    CommandEngine engine;
    int own_words_per_minute;
    OnWait on_wait;
    KeptSpeech kept{file_for_speech()};

    [[noreturn]] void fail(std::string_view what) const {
        throw Failure(
            fmt::format("the program {} of the voice {} {}", in_quotes(engine.program), in_quotes(voice), what));
    }

    /// What the utterance is to the program: everything it is not told is left out.
    [[nodiscard]] Utterance as_heard(const Utterance& utterance) const {
        Utterance heard;
        heard.text = without_controls(utterance.text);
        heard.words_per_minute = engine.has_pace() ? utterance.words_per_minute : own_words_per_minute;
        return heard;
    }

    void check_ending(const CommandResult& result, const Utterance& utterance) const {
        const std::string complaint = result.complaint.empty() ? "" : ": " + result.complaint;
        switch (result.ending) {
            case CommandEnding::not_started:
                fail(fmt::format("cannot be started: {}", std::generic_category().message(result.code)));
            case CommandEnding::crashed: fail(fmt::format("was ended by {}{}", signal_text(result.code), complaint));
            case CommandEnding::too_slow:
                fail(fmt::format("took longer than {} to speak {}", to_script_text(engine.time_limit),
                                 in_quotes(utterance.text)));
            case CommandEnding::too_much:
                fail(fmt::format("wrote more than {} MiB for {}", kMostBytesOfARun >> 20U, in_quotes(utterance.text)));
            case CommandEnding::exited:
                if (result.code != 0) fail(fmt::format("failed (exit code {}){}", result.code, complaint));
        }
    }

    [[nodiscard]] Clip read_sound(const CommandResult& result, const Utterance& utterance) const {
        const auto no_sound = [&](std::string_view reason) { fail(fmt::format("wrote no sound: {}", reason)); };
        std::error_code missing;
        const std::uintmax_t size = std::filesystem::file_size(result.sound, missing);
        if (missing || size == 0)
            no_sound(result.complaint.empty() ? "there is nothing in its file" : result.complaint);
        Clip clip;
        try {
            clip = read_sound_file(result.sound);
        } catch (const Failure& failure) {
            no_sound(reason_of(failure, result.sound));
        }
        if (clip.samples.empty()) no_sound("there are no samples in its file");
        if (clip.rate < kLowestRate || clip.rate > kHighestRate)
            no_sound(fmt::format("its sample rate is {} Hz", clip.rate.hz));
        if (clip.length() > to_frames(kLongestSound, clip.rate))
            fail(fmt::format("wrote more than two minutes of sound for {}", in_quotes(utterance.text)));
        if (std::ranges::any_of(clip.samples, [](float sample) { return std::abs(sample) > kMostSample; }))
            no_sound("its samples are far beyond full scale");
        return clip;
    }

    [[nodiscard]] Clip run(const Utterance& utterance) const {
        const double stretch =
            static_cast<double>(own_words_per_minute) / static_cast<double>(utterance.words_per_minute);
        const ScratchFolder folder;
        const CommandResult result = run_command(engine, {utterance.text, stretch}, folder, on_wait);
        check_ending(result, utterance);
        return words_of(read_sound(result, utterance));
    }
};

CommandSynthesizer::CommandSynthesizer(std::string voice, CommandEngine engine, int own_words_per_minute,
                                       OnWait on_wait)
    : state_(std::make_unique<State>(std::move(voice), std::move(engine), own_words_per_minute, std::move(on_wait))) {
    ScratchFolder::remove_abandoned();
}

CommandSynthesizer::~CommandSynthesizer() = default;

Clip CommandSynthesizer::speak(const Utterance& utterance) const {
    if (utterance.text.size() > kMostTextBytes)
        throw UnspeakableText(fmt::format("too long to be spoken in one go: {}", in_quotes(utterance.text)));
    const Utterance heard = state_->as_heard(utterance);
    if (heard.words_per_minute <= 0)
        throw Failure(fmt::format("the number of words a minute is {}", heard.words_per_minute));
    return state_->kept.find_or_make(heard, [&] { return state_->run(heard); });
}

}  // namespace cuewell
