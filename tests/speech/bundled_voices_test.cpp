#include "audio/loudness.h"
#include "speech/espeak.h"
#include "speech/spoken_lines.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{48'000};

VoiceProfile bundled_voice(const std::string& name) {
    const std::string path = CUEWELL_TEST_CHECKOUT "/voices/" + name + ".toml";
    std::ifstream file(path);
    std::string text((std::istreambuf_iterator<char>(file)), {});
    Diagnostics faults;
    std::optional<VoiceProfile> voice =
        parse_voice(std::make_shared<SourceText>(path, path, std::move(text)), name, faults);
    for (const Diagnostic& fault : faults.all()) FAIL_CHECK(to_text(fault));
    REQUIRE(voice);
    return std::move(*voice);
}

/// The everyday instructions of speech/rate.h and voices/*.toml: 275 words.
const std::vector<std::string> kLines = {
    "Welcome. This session is for your back, and it takes about a quarter of an hour.",
    "Move slowly, and stay where it feels comfortable.",
    "If anything hurts, ease out of the stretch and rest.",
    "Come onto your hands and knees, with your wrists under your shoulders.",
    "Spread your fingers, and press your palms into the floor.",
    "As you breathe in, let your belly sink and lift your chest.",
    "As you breathe out, round your back towards the ceiling.",
    "Let your head hang, and feel the space between your shoulder blades.",
    "Keep the movement small, and follow your own breath.",
    "Now come back to the middle, and rest for a moment.",
    "Lie on your back, with your knees bent and your feet on the floor.",
    "Rest your right ankle on your left knee.",
    "Hold the back of your left thigh, and draw it gently towards your chest.",
    "You should feel this in the outer hip, not in the knee.",
    "Keep your shoulders soft, and your neck long.",
    "Let your breath be slow, all the way in and all the way out.",
    "Five more seconds.",
    "And release.",
    "Lower both feet to the floor, and notice the difference between the two sides.",
    "Sit tall with your legs crossed, and rest one hand on the floor beside you.",
    "Reach your other arm up and over, until you feel a long stretch along your side.",
    "Let both knees fall to the left, and turn your head to the right.",
    "Sit on a cushion if that helps your back stay long.",
    "When you are ready, roll onto your side and take your time to sit up.",
    "Thank you for practising today.",
};

std::size_t count_words(const std::vector<std::string>& lines) {
    std::size_t words = 0;
    for (const std::string& line : lines) words += static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
    return words;
}

double measured_words_per_minute(const Espeak& espeak, const VoiceProfile& voice) {
    const Speaker speaker(espeak, voice, kRate);
    Frames all;
    for (const Frames length : SpokenLines(speaker, kLines).measure(2)) all += length;
    return static_cast<double>(count_words(kLines)) * 60.0 * kRate.hz / static_cast<double>(all.count());
}

TEST_CASE("each bundled voice is one that eSpeak has") {
    const Espeak espeak(1);
    for (const char* name : {"calm", "clear"}) CHECK_FALSE(espeak.find_voice_fault(bundled_voice(name).voice));
}

TEST_CASE("each bundled voice speaks at -16 LUFS, and peaks under -2 dBTP") {
    const Espeak espeak(2);
    for (const char* name : {"calm", "clear"}) {
        CAPTURE(std::string(name));
        const Speaker speaker(espeak, bundled_voice(name), kRate);
        LoudnessMeter meter(kRate);
        for (const std::string& line : kLines) meter.add(speaker.speak(line).samples);
        CHECK(std::abs((meter.integrated() - Loudness(-16.0)).value()) < 0.5);
        CHECK(meter.true_peak() < Decibels(-1.9));
    }
}

TEST_CASE("words a minute are those asked for, within 3 percent") {
    const Espeak espeak(2);
    for (const char* name : {"calm", "clear"}) {
        CAPTURE(std::string(name));
        VoiceProfile voice = bundled_voice(name);
        CHECK(measured_words_per_minute(espeak, voice) == doctest::Approx(voice.words_per_minute).epsilon(0.03));
    }
    VoiceProfile calm = bundled_voice("calm");
    for (const int pace : {100, 175, 250}) {
        CAPTURE(pace);
        calm.words_per_minute = pace;
        CHECK(measured_words_per_minute(espeak, calm) == doctest::Approx(pace).epsilon(0.03));
    }
}

}  // namespace
}  // namespace cuewell
