#include "speech/command_synthesizer.h"

#include "audio/shape.h"
#include "speech/speaker.h"
#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>

namespace cuewell {
namespace {

constexpr const char* kSlt = R"(title = "Slt, of flite"
language = "en"
engine = "command"
program = "flite"
arguments = ["-voice", "slt", "--setf", "duration_stretch={stretch}", "-f", "{text}", "-o", "{wav}"]
words_per_minute = 210
sentence_gap = "0.75s"
paragraph_gap = "2s"
)";

bool is_missing(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (std::filesystem::exists(std::filesystem::path(folder) / program)) return false;
    }
    MESSAGE("[skipped] " << program << " is not installed");
    return true;
}

VoiceProfile slt() {
    Diagnostics faults;
    const auto profile = parse_voice(std::make_shared<SourceText>("slt.toml", "slt.toml", kSlt), "slt", faults);
    INFO(told(faults));
    REQUIRE(profile);
    return *profile;
}

CommandSynthesizer synthesizer(const VoiceProfile& profile) {
    return {profile.name, *profile.command, profile.words_per_minute, {}};
}

Utterance said(std::string text, int words_per_minute) { return {std::move(text), "", words_per_minute, 0, 0}; }

TEST_CASE("flite speaks: two lines that differ, and the same samples in another run") {
    if (is_missing("flite")) return;
    const VoiceProfile profile = slt();
    const CommandSynthesizer first = synthesizer(profile);
    const CommandSynthesizer second = synthesizer(profile);
    const Clip lie_down = first.speak(said("Lie down on your back.", 210));
    const Clip breathe = first.speak(said("Breathe out slowly.", 210));
    CHECK(lie_down.rate == SampleRate{16'000});
    CHECK(lie_down.samples.size() > 16'000);
    CHECK(std::ranges::any_of(lie_down.samples, [](float sample) { return std::abs(sample) > 0.05F; }));
    CHECK(lie_down.samples != breathe.samples);
    CHECK(second.speak(said("Lie down on your back.", 210)).samples == lie_down.samples);
    CHECK(first.speak(said("Lie down on your back.", 210)).samples == lie_down.samples);
}

TEST_CASE("flite lasts as much longer as it is asked for") {
    if (is_missing("flite")) return;
    const CommandSynthesizer slow = synthesizer(slt());
    const auto length = [&](int words_per_minute) {
        const Clip clip = slow.speak(said("Let your shoulders become heavy and soft.", words_per_minute));
        return static_cast<double>(trim_silence(clip.samples, Gain{0.001F}).size());
    };
    const double own = length(210);
    CHECK(length(168) / own == doctest::Approx(1.25).epsilon(0.04));
    CHECK(length(250) < own);
}

TEST_CASE("a speaker makes clips of what flite says, which begin with its words") {
    if (is_missing("flite")) return;
    const VoiceProfile profile = slt();
    const CommandSynthesizer flite = synthesizer(profile);
    const Speaker speaker(flite, profile, {SampleRate{48'000}, Decibels(0.0)});
    const Clip clip = speaker.speak({"Lie down on your back", 0.0});
    CHECK(clip.rate == SampleRate{48'000});
    // Flite puts a fifth of a second of faint noise before its words.
    const MonoView loud = trim_silence(clip.samples, Gain{0.01F});
    REQUIRE_FALSE(loud.empty());
    const auto before = std::distance(clip.samples.data(), loud.data());
    CHECK(before < to_frames(std::chrono::milliseconds(30), clip.rate).count());
}

}  // namespace
}  // namespace cuewell
