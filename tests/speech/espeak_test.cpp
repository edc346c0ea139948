#include "speech/espeak.h"

#include "base/descriptor_pair.h"
#include "base/errors.h"
#include "speech/rate.h"

#include <doctest/doctest.h>

#include <espeak-ng/speak_lib.h>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

Utterance calm(std::string text, int words_per_minute = 130) {
    return {std::move(text), "gmw/en-US+f2", words_per_minute, 40, 30};
}

std::vector<std::string> some_lines() {
    return {"Come onto your hands and knees.",
            "And hold.",
            "Five more seconds.",
            "Let your breath be slow.",
            "Now the left side.",
            "Thank you.",
            "And hold.",
            "Release, and rest for a moment.",
            "Draw your knee to your chest.",
            "Breathe in.",
            "Breathe out.",
            "Keep your neck long."};
}

float loudest(const Clip& clip) {
    float level = 0.0F;
    for (const float sample : clip.samples) level = std::max(level, std::abs(sample));
    return level;
}

TEST_CASE("speech is neither silent nor clipped, and lasts as long as such words do") {
    const Espeak espeak(1);
    const Clip clip = espeak.speak(calm("Come onto your hands and knees."));
    CHECK(clip.rate == SampleRate{22'050});
    CHECK(loudest(clip) > 0.1F);
    CHECK(loudest(clip) < 1.0F);
    CHECK(clip.length() > Frames(22'050));
    CHECK(clip.length() < Frames(5 * 22'050));
}

TEST_CASE("a slower pace takes longer, from the fastest to the slowest") {
    const Espeak espeak(1);
    Frames before;
    for (const int pace : {kFastestWordsPerMinute, 250, 175, 130, kSlowestWordsPerMinute}) {
        const Frames length = espeak.speak(calm("Draw your right knee gently towards your chest.", pace)).length();
        CHECK(length > before);
        before = length;
    }
}

TEST_CASE("the same utterance is the same samples, whatever was spoken before and by whichever worker") {
    const std::vector<std::string> lines = some_lines();
    std::vector<Clip> expected;
    {
        const Espeak one(1);
        for (const std::string& line : lines) expected.push_back(one.speak(calm(line)));
    }
    CHECK(expected[1].samples == expected[6].samples);

    const Espeak two(2);
    static_cast<void>(two.speak({"Zuerst etwas ganz anderes.", "gmw/de+croak", 250, 90, 90}));
    std::vector<std::atomic<bool>> same(lines.size());
    const auto speak_every_other = [&](std::size_t from) {
        for (std::size_t back = 0; back < lines.size(); back += 2) {
            const std::size_t i = (lines.size() - 1 - back + from) % lines.size();
            same[i] = two.speak(calm(lines[i])).samples == expected[i].samples;
        }
    };
    std::thread other([&] { speak_every_other(0); });
    speak_every_other(1);
    other.join();
    for (const std::atomic<bool>& one : same) CHECK(one);
}

TEST_CASE("many threads may speak through few workers") {
    const Espeak espeak(2);
    const Clip expected = espeak.speak(calm("And hold."));
    std::atomic<int> same = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 5; ++n) same += espeak.speak(calm("And hold.")).samples == expected.samples ? 1 : 0;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(same == 40);
}

TEST_CASE("it lists its voices and variants by the names that it takes") {
    const Espeak espeak(1);
    const auto has = [](const std::vector<std::string>& names, const char* name) {
        return std::ranges::find(names, name) != names.end();
    };
    CHECK(has(espeak.voices(), "gmw/en-US"));
    CHECK(has(espeak.voices(), "gmw/de"));
    CHECK(has(espeak.variants(), "f2"));
    CHECK(has(espeak.variants(), "f5"));
    for (const std::string& voice : espeak.voices()) CHECK_FALSE(voice.starts_with("!v/"));
}

TEST_CASE("it tells its version as the library does") {
    const Espeak espeak(1);
    CHECK(espeak.version() == ::espeak_Info(nullptr));
}

TEST_CASE("an unknown voice or variant is told, with the nearest that exists") {
    const Espeak espeak(1);
    const auto speak_as = [&](const char* voice) { static_cast<void>(espeak.speak({"Hold.", voice, 130, 40, 30})); };
    CHECK_THROWS_WITH_AS(speak_as("gmw/en-UX"), "eSpeak NG has no voice \"gmw/en-UX\"; did you mean \"gmw/en-US\"?",
                         Failure);
    CHECK_THROWS_WITH_AS(speak_as("gmw/en-US+zzzzzz"), "eSpeak NG has no variant \"zzzzzz\"", Failure);
    CHECK_FALSE(espeak.find_voice_fault("gmw/en-US+f2"));
    CHECK_FALSE(espeak.find_voice_fault("gmw/en-US"));
}

TEST_CASE("a voice that is a path is refused, and no path is opened") {
    const Espeak espeak(1);
    for (const char* voice :
         {"/etc/passwd", "../../../../../etc/passwd", "gmw/en-US+../../../../../etc/passwd", "!v/f2", "gmw/en-US+!v/f2",
          "gmw/en-US+f2+f3", "gmw/en-US+", "", "+", "en-us", "gmw/en-US ", "gmw//en-US", "GMW/EN-US"}) {
        CAPTURE(voice);
        CHECK(espeak.find_voice_fault(voice));
        CHECK_THROWS_AS(static_cast<void>(espeak.speak({"Hold.", voice, 130, 40, 30})), Failure);
    }
    CHECK(espeak.find_voice_fault("\x1b[31m\u202Ex") == "eSpeak NG has no voice \"[31mx\"");
}

TEST_CASE("numbers that eSpeak does not have are told") {
    const Espeak espeak(1);
    const auto speak = [&](int pace, int pitch, int range) {
        static_cast<void>(espeak.speak({"Hold.", "gmw/en-US", pace, pitch, range}));
    };
    CHECK_THROWS_WITH_AS(speak(20, 40, 30), "the number of words a minute is 20, and must be from 100 to 500", Failure);
    CHECK_THROWS_WITH_AS(speak(130, 100, 30), "the pitch is 100, and must be from 0 to 99", Failure);
    CHECK_THROWS_WITH_AS(speak(130, 40, -1), "the pitch range is -1, and must be from 0 to 99", Failure);
    speak(130, 0, 0);
    speak(130, 99, 99);
}

TEST_CASE("text that crashes eSpeak, or would, hurts nothing but itself") {
    const Espeak espeak(1);
    const Clip expected = espeak.speak(calm("And hold."));
    std::vector<std::string> hostile = {"[[" + std::string(10'000, 'a') + "]]",
                                        "[[" + std::string(10'000, '['),
                                        std::string(16'000, 'a'),
                                        std::string(16'000, '<'),
                                        std::string(16'000, '\x01'),
                                        std::string(2'000, '\0') + "x",
                                        std::string(8'000, '\xC3'),
                                        std::string(1'000'000, 'a')};
    for (int c = 0; c < 256; ++c)
        hostile.push_back(std::string(3, static_cast<char>(c)) + "1S[[" + static_cast<char>(c));
    for (const std::string& text : hostile) {
        try {
            static_cast<void>(espeak.speak(calm(text)));
        } catch (const Failure& failure) {
            CHECK(std::string(failure.what()).size() < 250);
        }
    }
    CHECK(espeak.speak(calm("And hold.")).samples == expected.samples);
}

TEST_CASE("text that is too long is told by its beginning") {
    const Espeak espeak(1);
    CHECK_THROWS_WITH_AS(
        static_cast<void>(espeak.speak(calm("Hold " + std::string(20'000, 'a')))),
        "too long to be spoken in one go: \"Hold aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\"", Failure);
}

TEST_CASE("a control character is no command, and markup opens no file and runs no program") {
    const Espeak espeak(1);
    // To eSpeak 0x01 with "99P" is a change of pitch, with "10S" one of the rate.
    CHECK(espeak
              .speak(calm("And \x01"
                          "99P hold."))
              .samples == espeak.speak(calm("And  99P hold.")).samples);
    CHECK(espeak
              .speak(calm("And \x01"
                          "10S hold."))
              .samples == espeak.speak(calm("And  10S hold.")).samples);

    const fs::path mark = fs::temp_directory_path() / "cuewell-speech-test-mark";
    fs::remove(mark);
    const std::string run = "$(touch " + mark.string() + ")";
    static_cast<void>(espeak.speak(calm("<speak><audio src=\"" + run + "\"/>Hold.</speak>")));
    static_cast<void>(espeak.speak(calm("<audio src='" + run + ".wav'>Hold.</audio>")));
    CHECK_FALSE(fs::exists(mark));
}

std::string phonemes(const std::string& text) { return std::string(kPhonemesBegin) + text + std::string(kPhonemesEnd); }

TEST_CASE("phonemes are spoken as such, with every other word as ever") {
    const Espeak espeak(1);
    const auto spoken = [&](const std::string& text) { return espeak.speak(calm(text)).samples; };
    CHECK(spoken(phonemes("h@l'oU") + ".") == spoken("Hello."));
    CHECK(spoken("And " + phonemes("h@l'oU") + ".") == spoken("And hello."));
    CHECK(spoken("Hold the " + phonemes("p,IrIf'o@mIs") + ".") != spoken("Hold the piriformis."));
    // In brackets and quotes, too.
    const std::vector<float> without = spoken("Hold (the).");
    CHECK(spoken("Hold (" + phonemes("p,IrIf'o@mIs") + ").").size() > without.size() + 10'000);
    CHECK(spoken("Hold “" + phonemes("p,IrIf'o@mIs") + "”.").size() > without.size() + 10'000);
}

TEST_CASE("a text cannot bring phonemes of its own, even beside ours") {
    const Espeak espeak(1);
    const auto spoken = [&](const std::string& text) { return espeak.speak(calm(text)).samples; };
    CHECK(spoken("[[h@l'oU]].") != spoken("Hello."));
    const std::string ours = phonemes("h@l'oU");
    CHECK(spoken(ours + " [[_^_de ja]]") == spoken(ours + " ((_^_de ja))"));
    CHECK(spoken(ours + phonemes("_^_de ja") + ".") == spoken(ours + "."));
    CHECK(spoken(ours + phonemes("a]] [[b") + ".") == spoken(ours + "."));
}

TEST_CASE("phonemes that a language lacks, and a line full of them, are no more than badly said") {
    const Espeak espeak(1);
    CHECK(loudest(espeak.speak({"Hola " + phonemes("pIrIf'o@mIs") + ".", "roa/es", 130, 40, 30})) > 0.05F);
    std::string line;
    while (line.size() < 1'000) line += phonemes("p,IrIf'o@mIs") + ' ';
    CHECK(espeak.speak(calm(line)).length() > Frames(20 * 22'050));
    CHECK(espeak.speak(calm(phonemes(std::string(80, 'a')))).length() > Frames(22'050));
}

/// Pieces of text that mean something to eSpeak or to us, in any order; the same on every machine.
std::string hostile_mixture(std::uint32_t seed) {
    const std::vector<std::string> pieces = {"[[",
                                             "]]",
                                             "[",
                                             "]",
                                             "_^_de ",
                                             "\x01"
                                             "9P",
                                             "\\",
                                             "\"",
                                             "a",
                                             " ",
                                             "'",
                                             "hello",
                                             "||",
                                             "<audio>",
                                             "\xEE",
                                             "\x80",
                                             "%s",
                                             ". ",
                                             "(",
                                             "9999999",
                                             "@@@@",
                                             "^^^^^^",
                                             "; ",
                                             "?",
                                             "--",
                                             "~~~~",
                                             "#X1",
                                             "\xEE\x80\x80",
                                             "\xEE\x80\x81",
                                             std::string(kPhonemesBegin),
                                             std::string(kPhonemesEnd),
                                             phonemes("'a||%#@")};
    std::string text;
    for (int i = 0; i < 40; ++i) {
        seed = seed * 1'664'525U + 1'013'904'223U;  // a linear congruential generator: Numerical Recipes, ch. 7.1
        text += pieces[(seed >> 16U) % pieces.size()];
    }
    return text;
}

TEST_CASE("no mixture of marks, brackets and commands crashes eSpeak") {
    const Espeak espeak(1);
    const Clip expected = espeak.speak(calm("And hold."));
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        try {
            static_cast<void>(espeak.speak(calm(hostile_mixture(seed))));
        } catch (const Failure& failure) {
            CAPTURE(seed);
            CHECK(std::string(failure.what()).find("crashed") == std::string::npos);
        }
    }
    CHECK(espeak.speak(calm("And hold.")).samples == expected.samples);
}

TEST_CASE("a fault shows phonemes between slashes") {
    const Espeak espeak(1);
    CHECK_THROWS_WITH_AS(
        static_cast<void>(espeak.speak(calm("Hold " + phonemes("s'oUas") + std::string(20'000, 'a')))),
        "too long to be spoken in one go: \"Hold /s'oUas/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\"", Failure);
}

TEST_CASE("a language of another script is spoken by a voice of that language") {
    const Espeak espeak(1);
    CHECK(loudest(espeak.speak({"Дышите медленно.", "zle/ru", 130, 40, 30})) > 0.05F);
}

}  // namespace
}  // namespace cuewell
