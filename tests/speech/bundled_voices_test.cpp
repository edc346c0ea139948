#include "audio/loudness.h"
#include "base/under_sanitizer.h"
#include "speech/espeak.h"
#include "speech/spoken_lines.h"
#include "speech/voice_level.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{48'000};

SourceTextPtr text_of(const std::string& file_in_voices) {
    const std::string path = CUEWELL_TEST_CHECKOUT "/voices/" + file_in_voices;
    std::ifstream file(path);
    std::string text((std::istreambuf_iterator<char>(file)), {});
    return std::make_shared<SourceText>(path, path, std::move(text));
}

VoiceProfile bundled_voice(const std::string& name) {
    Diagnostics faults;
    std::optional<VoiceProfile> voice = parse_voice(text_of(name + ".toml"), name, faults);
    const auto words = parse_toml(text_of("pronunciations/" + voice.value().language + ".toml"), faults);
    voice->pronunciations.merge(read_pronunciations(words.value(), faults));
    for (const Diagnostic& fault : faults.all()) FAIL_CHECK(to_text(fault));
    REQUIRE(voice);
    return std::move(*voice);
}

/// What a voice is measured on: a sentence a line.
std::vector<std::string> passage_of(const VoiceProfile& voice) {
    std::ifstream file(CUEWELL_TEST_CHECKOUT "/voices/passages/" + voice.language + ".txt");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    REQUIRE(lines.size() >= 20);
    return lines;
}

std::vector<VoiceProfile> bundled_voices() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(CUEWELL_TEST_CHECKOUT "/voices"))
        if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    REQUIRE_FALSE(names.empty());
    std::vector<VoiceProfile> voices;
    for (const std::string& name : names) voices.push_back(bundled_voice(name));
    return voices;
}

/// All of them; under a sanitizer, where each takes half a minute, one: the code is the same for all.
std::vector<VoiceProfile> voices_to_measure() {
    if (kUnderSanitizer) return {bundled_voice("calm")};
    return bundled_voices();
}

std::size_t count_words(const std::vector<std::string>& lines) {
    std::size_t words = 0;
    for (const std::string& line : lines) words += static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
    return words;
}

double measured_words_per_minute(const Espeak& espeak, const VoiceProfile& voice) {
    const std::vector<std::string> passage = passage_of(voice);
    std::vector<LineToSpeak> lines;
    for (const std::string& line : passage) lines.push_back({line});
    const Speaker speaker(espeak, voice, {kRate, {}});
    Frames all;
    for (const Frames length : SpokenLines(speaker, lines).measure(2)) all += length;
    return static_cast<double>(count_words(passage)) * 60.0 * kRate.hz / static_cast<double>(all.count());
}

/// How far the pace may be off: Cuewell counts on English words, and other languages have longer and shorter ones.
double tolerance_of(const VoiceProfile& voice) { return voice.language == "en" ? 0.03 : 0.08; }

TEST_CASE("each bundled voice is one that eSpeak has") {
    const Espeak espeak(1);
    for (const VoiceProfile& voice : bundled_voices()) {
        CAPTURE(voice.name);
        CHECK_FALSE(espeak.find_voice_fault(voice.voice));
    }
}

TEST_CASE("the default voice and the one with the highest gain speak at -16 LUFS, and peak under -3 dBTP") {
    const Espeak espeak(2);
    for (const char* name : {"calm", "low"}) {
        const VoiceProfile voice = bundled_voice(name);
        CAPTURE(voice.name);
        const Speaker speaker(espeak, voice, {kRate, voice.gain.value()});
        LoudnessMeter meter(kRate);
        for (const std::string& line : passage_of(voice)) meter.add(speaker.speak({line}).samples);
        CHECK(std::abs((meter.integrated() - Loudness(-16.0)).value()) < 0.3);
        CHECK(meter.true_peak() < Decibels(-2.95));
    }
}

TEST_CASE("the gain of each bundled voice is the one that is measured") {
    const Espeak espeak(2);
    for (const VoiceProfile& voice : voices_to_measure()) {
        CAPTURE(voice.name);
        const Decibels measured = measure_gain(espeak, voice, passage_of(voice), {}, 2);
        INFO("measured: gain = ", measured.value());
        CHECK(std::abs((voice.gain.value() - measured).value()) <= 0.05);
    }
}

TEST_CASE("words a minute are those asked for, within 3 percent in English and 8 in other languages") {
    const Espeak espeak(2);
    for (const VoiceProfile& voice : bundled_voices()) {
        CAPTURE(voice.name);
        CHECK(measured_words_per_minute(espeak, voice) ==
              doctest::Approx(voice.words_per_minute).epsilon(tolerance_of(voice)));
    }
}

TEST_CASE("the default voice keeps the pace it is asked for, slow or fast") {
    const Espeak espeak(2);
    VoiceProfile calm = bundled_voice("calm");
    for (const int pace : {100, 175, 250}) {
        CAPTURE(pace);
        calm.words_per_minute = pace;
        CHECK(measured_words_per_minute(espeak, calm) == doctest::Approx(pace).epsilon(0.03));
    }
}

}  // namespace
}  // namespace cuewell
