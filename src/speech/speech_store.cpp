#include "speech/speech_store.h"

#include <utility>

namespace cuewell {

std::size_t SpeechStore::number_of(const LineToSpeak& line) {
    const std::lock_guard lock(mutex_);
    const auto [place, is_new] = numbers_.try_emplace(line, lines_.size());
    if (is_new) lines_.push_back({line});
    return place->second;
}

std::optional<Frames> SpeechStore::known_length(std::size_t number) const {
    const std::lock_guard lock(mutex_);
    return lines_.at(number).length;
}

Frames SpeechStore::measure(std::size_t number) {
    if (const auto known = known_length(number)) return *known;
    const Frames length = speaker_.measure(line(number));
    learn(number, length);
    return length;
}

std::shared_ptr<const Clip> SpeechStore::clip(std::size_t number) {
    if (std::shared_ptr<const Clip> kept = cache_.find(number)) return kept;
    auto clip = std::make_shared<const Clip>(speaker_.speak(line(number)));
    learn(number, clip->length());
    cache_.keep(number, clip);
    return clip;
}

const LineToSpeak& SpeechStore::line(std::size_t number) const {
    const std::lock_guard lock(mutex_);
    return lines_.at(number).line;
}

void SpeechStore::learn(std::size_t number, Frames length) {
    const std::lock_guard lock(mutex_);
    // What was measured first stays: the clock was laid out by it.
    if (!lines_[number].length) lines_[number].length = length;
}

}  // namespace cuewell
