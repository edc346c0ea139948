#include "speech/espeak.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "speech/quoted_text.h"
#include "speech/rate.h"
#include "speech/worker_pool.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace cuewell {
namespace {

using Kind = WorkerReply::Kind;

constexpr int kHighestPitch = 99;

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// With phonemes between slashes, as people write them.
std::string with_slashes(std::string text) {
    for (const std::string_view mark : {kPhonemesBegin, kPhonemesEnd}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            text.replace(at, mark.size(), "/");
        }
    }
    return text;
}

std::string missing(std::string_view what, std::string_view name, const std::vector<std::string>& known) {
    const std::optional<std::string> near = nearest(name, known);
    return fmt::format("eSpeak NG has no {} {}{}", what, in_quotes(name),
                       near ? fmt::format("; did you mean \"{}\"?", *near) : "");
}

[[noreturn]] void throw_failure(Kind kind, const Utterance& utterance) {
    const std::string text = in_quotes(with_slashes(utterance.text));
    switch (kind) {
        case Kind::samples: throw UnspeakableText(fmt::format("eSpeak NG gave no sound for {}", text));
        case Kind::voice_missing: throw Failure(fmt::format("eSpeak NG cannot load the voice \"{}\"", utterance.voice));
        case Kind::refused: throw Failure(fmt::format("eSpeak NG refused to speak {}", text));
        case Kind::crashed: throw Failure(fmt::format("eSpeak NG crashed while speaking {}", text));
        case Kind::too_slow: throw Failure(fmt::format("eSpeak NG took too long to speak {}", text));
        case Kind::too_much:
            throw UnspeakableText(fmt::format("this would take more than two minutes to say: {}", text));
        case Kind::not_started: throw Failure(fmt::format("no process could be started to speak {}", text));
        case Kind::lost: break;
    }
    throw Failure(fmt::format("the speech process ended unexpectedly while speaking {}", text));
}

Clip to_clip(const std::string& samples, SampleRate rate) {
    constexpr float kFullScale = 32'768.0F;
    Clip clip{rate, std::vector<float>(samples.size() / sizeof(std::int16_t))};
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        std::int16_t sample = 0;
        std::memcpy(&sample, samples.data() + i * sizeof sample, sizeof sample);
        clip.samples[i] = static_cast<float>(sample) / kFullScale;
    }
    return clip;
}

void check_numbers(const Utterance& utterance) {
    const auto check = [](std::string_view what, int value, int least, int most) {
        if (value < least || value > most)
            throw Failure(fmt::format("{} is {}, and must be from {} to {}", what, value, least, most));
    };
    check("the number of words a minute", utterance.words_per_minute, kSlowestWordsPerMinute, kFastestWordsPerMinute);
    check("the pitch", utterance.pitch, 0, kHighestPitch);
    check("the pitch range", utterance.pitch_range, 0, kHighestPitch);
}

}  // namespace

struct Espeak::Workers {
    explicit Workers(int count) : pool(count) {}
    WorkerPool pool;
};

Espeak::Espeak(int workers) : workers_(std::make_unique<Workers>(workers)) {}
Espeak::~Espeak() = default;

Clip Espeak::speak(const Utterance& utterance) const {
    if (const auto fault = find_voice_fault(utterance.voice)) throw Failure(*fault);
    check_numbers(utterance);
    if (utterance.text.size() > kMostTextBytes)
        throw UnspeakableText(
            fmt::format("too long to be spoken in one go: {}", in_quotes(with_slashes(utterance.text))));
    const WorkerReply reply =
        workers_->pool.ask({utterance.text, utterance.voice, espeak_rate_for(utterance.words_per_minute),
                            utterance.pitch, utterance.pitch_range});
    if (reply.kind != Kind::samples || reply.samples.empty()) throw_failure(reply.kind, utterance);
    return to_clip(reply.samples, workers_->pool.facts().rate);
}

std::optional<std::string> Espeak::find_voice_fault(const std::string& voice) const {
    const std::size_t plus = voice.find('+');
    const std::string base = voice.substr(0, plus);
    if (!holds(voices(), base)) return missing("voice", base, voices());
    if (plus == std::string::npos) return std::nullopt;
    const std::string variant = voice.substr(plus + 1);
    if (!holds(variants(), variant)) return missing("variant", variant, variants());
    return std::nullopt;
}

const std::vector<std::string>& Espeak::voices() const noexcept { return workers_->pool.facts().voices; }
const std::vector<std::string>& Espeak::variants() const noexcept { return workers_->pool.facts().variants; }
const std::string& Espeak::version() const noexcept { return workers_->pool.facts().version; }

}  // namespace cuewell
