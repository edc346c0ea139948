#include "audio/loudness.h"
#include "audio/sound_file.h"
#include "cli/run_cuewell.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

using namespace cuewell;
using namespace cuewell::test;

namespace {

/// A routine of one short stretch, with this in its head.
std::string routine_with(const std::string& head) {
    return "+++\ntitle = \"Short\"\n" + head + "+++\nStand tall.\n\n- reach\nThank you.\n";
}

struct Folder {
    Folder() {
        folder.write("reach.md", kShortStretch);
        folder.write("short.md", routine_with(""));
    }

    ProgramRun run(const std::vector<std::string>& arguments) const {
        return run_cuewell(folder, arguments, {{"HOME", (folder.path() / "home").string()}});
    }

    /// Runs what has to go well.
    ProgramRun done(const std::vector<std::string>& arguments) const {
        ProgramRun result = run(arguments);
        CHECK_MESSAGE(result.exit_code == 0, result.err);
        return result;
    }

    Clip sound(const std::string& name) const { return read_sound_file(folder.path() / name); }

    Loudness loudness(const std::string& name) const {
        const Clip clip = sound(name);
        LoudnessMeter meter(clip.rate);
        meter.add(clip.samples);
        return meter.integrated();
    }

    TemporaryFolder folder;
};

std::size_t channels_of_wav(const std::string& bytes) { return static_cast<unsigned char>(bytes.at(22)); }

}  // namespace

TEST_CASE_FIXTURE(Folder, "the stems of a session with an ambience add up to its mix") {
    done({"render", "short.md", "--ambience", "rain", "--chimes", "ping", "-o", "mix.wav", "--bits", "float", "--stems",
          "stems"});
    CHECK(channels_of_wav(read_bytes(folder.path() / "mix.wav")) == 2);
    std::vector<Clip> stems;
    for (const char* name : {"speech", "chimes", "ambience"})
        stems.push_back(sound("stems/" + std::string(name) + ".wav"));
    const Clip mix = sound("mix.wav");
    REQUIRE(stems[2].length() == mix.length());
    for (std::size_t i = 0; i < mix.samples.size(); ++i) {
        const float sum = stems[0].samples[i] + stems[1].samples[i] + stems[2].samples[i];
        REQUIRE(std::abs(sum - mix.samples[i]) < 1e-6F);
    }
}

TEST_CASE_FIXTURE(Folder, "an ambience changes no time, and another seed is another rain") {
    const std::string plain = done({"plan", "short.md", "--json"}).out;
    const std::string with_rain = done({"plan", "short.md", "--json", "--ambience", "rain"}).out;
    CHECK(plain.substr(plain.find("\"rate\"")) == with_rain.substr(with_rain.find("\"rate\"")));
    CHECK(with_rain.find("\"ambience\": \"rain\"") != std::string::npos);
    done({"render", "short.md", "--ambience", "rain", "-o", "one.wav"});
    done({"render", "short.md", "--ambience", "rain", "-o", "same.wav", "--seed", "1"});
    done({"render", "short.md", "--ambience", "rain", "-o", "other.wav", "--seed", "2"});
    CHECK(read_bytes(folder.path() / "one.wav") == read_bytes(folder.path() / "same.wav"));
    CHECK(read_bytes(folder.path() / "one.wav") != read_bytes(folder.path() / "other.wav"));
}

TEST_CASE_FIXTURE(Folder, "a routine's ambience sounds unless the listener wants none or another") {
    folder.write("rainy.md", routine_with("ambience = \"rain\"\n"));
    const auto ambience_of = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"plan", "rainy.md", "--json"});
        const std::string json = done(options).out;
        const std::size_t start = json.find("\"ambience\": ") + 12;
        return json.substr(start, json.find(',', start) - start);
    };
    CHECK(ambience_of({}) == "\"rain\"");
    CHECK(ambience_of({"--no-ambience"}) == "null");
    CHECK(ambience_of({"--ambience", "none"}) == "null");
    CHECK(ambience_of({"--ambience", "brown"}) == "\"brown\"");
}

TEST_CASE_FIXTURE(Folder, "an ambience that a routine names and is not there is told at its place") {
    folder.write("rainy.md", routine_with("ambience = \"rian\"\n"));
    const ProgramRun run = this->run({"plan", "rainy.md"});
    CHECK(run.exit_code == 2);
    CHECK(run.err ==
          "rainy.md:3:12: error: there is no ambience \"rian\"\n  ambience = \"rian\"\n             ^~~~~~\n"
          "  did you mean \"rain\"?\n");
}

TEST_CASE_FIXTURE(Folder, "only the voice is heard with --voice-only, at the same times") {
    done({"render", "short.md", "--ambience", "rain", "--chimes", "bell", "-o", "voice.wav", "--bits", "float",
          "--voice-only", "--stems", "stems"});
    CHECK(channels_of_wav(read_bytes(folder.path() / "voice.wav")) == 1);
    CHECK(sound("voice.wav").samples == sound("stems/speech.wav").samples);
    CHECK(std::ranges::any_of(sound("stems/ambience.wav").samples, [](float sample) { return sample != 0.0F; }));
}

TEST_CASE_FIXTURE(Folder, "speech is as loud as is asked for, and what was measured is kept") {
    done({"render", "short.md", "-o", "usual.wav", "--voice-only"});
    done({"render", "short.md", "-o", "quiet.wav", "--voice-only", "--loudness", "-22"});
    CHECK((loudness("usual.wav") - loudness("quiet.wav")).value() == doctest::Approx(6.0).epsilon(0.03));
    const auto kept = folder.path() / "home/.cache/cuewell/voice-levels";
    REQUIRE(std::filesystem::exists(kept));
    CHECK(std::distance(std::filesystem::directory_iterator(kept), {}) == 1);
    const std::string first = read_bytes(folder.path() / "quiet.wav");
    std::filesystem::remove_all(folder.path() / "home/.cache");
    done({"render", "short.md", "-o", "again.wav", "--voice-only", "--loudness", "-22"});
    CHECK(read_bytes(folder.path() / "again.wav") == first);
}

TEST_CASE_FIXTURE(Folder, "a sample of a voice and of a sound can be saved") {
    done({"voices", "try", "calm", "--save", "calm.wav"});
    CHECK(sound("calm.wav").length() > Frames(3 * 48'000));
    CHECK(std::abs((loudness("calm.wav") - Loudness(-16.0)).value()) < 1.0);
    done({"sounds", "try", "bell", "--save", "bell.wav"});
    CHECK(sound("bell.wav").length() == Frames(91'200));
    done({"sounds", "try", "rain", "--save", "later.wav", "--start", "37m", "--length", "1s"});
    done({"sounds", "try", "rain", "--save", "longer.wav", "--start", "36m59s", "--length", "2s"});
    const Clip later = sound("later.wav");
    const Clip longer = sound("longer.wav");
    REQUIRE(longer.length() == Frames(96'000));
    CHECK(std::equal(later.samples.begin(), later.samples.end(), longer.samples.begin() + 48'000));
}

TEST_CASE_FIXTURE(Folder, "what is read is never written over") {
    done({"sounds", "try", "rain", "--length", "5s", "--save", "brook.wav"});
    const auto refused = [&](const std::vector<std::string>& arguments, const std::string& file) {
        const std::string before = read_bytes(folder.path() / file);
        const ProgramRun run = this->run(arguments);
        CHECK(run.exit_code == 2);
        CHECK(run.err.ends_with(file + " would be written over; give each file a name of its own\n"));
        CHECK(read_bytes(folder.path() / file) == before);
    };
    refused({"plan", "short.md", "--svg", "short.md"}, "short.md");
    refused({"render", "short.md", "--ambience", "./brook.wav", "-o", "brook.wav"}, "brook.wav");
    refused({"sounds", "try", "./brook.wav", "--save", "brook.wav"}, "brook.wav");
}

TEST_CASE_FIXTURE(Folder, "a file of one's own can sound behind the voice") {
    done({"sounds", "try", "rain", "--length", "5s", "--save", "brook.wav"});
    done({"render", "short.md", "--ambience", "./brook.wav", "-o", "mix.wav"});
    CHECK(channels_of_wav(read_bytes(folder.path() / "mix.wav")) == 2);
}

TEST_CASE_FIXTURE(Folder, "a picture of a session is written as SVG") {
    done({"plan", "short.md", "--ambience", "rain", "--svg", "short.svg"});
    const std::string svg = read_bytes(folder.path() / "short.svg");
    CHECK(svg.starts_with("<svg"));
    CHECK(svg.find("Short") != std::string::npos);
    CHECK(svg.ends_with("</svg>\n"));
    CHECK(done({"plan", "short.md", "--ambience", "rain", "--svg", "-"}).out == svg);
}

TEST_CASE_FIXTURE(Folder, "a picture of a session does not take the place of the drawing of a pose") {
    folder.write("reach.svg", "what somebody drew");
    const ProgramRun refused = run({"plan", "reach.md", "--svg", "./reach.svg"});
    CHECK(refused.exit_code == 2);
    CHECK(refused.err == "cuewell: ./reach.svg is the place of the drawing of reach; give the picture another name\n");
    CHECK(read_bytes(folder.path() / "reach.svg") == "what somebody drew");
    done({"plan", "short.md", "--svg", "short.svg"});
}

TEST_CASE_FIXTURE(Folder,
                  "the end of a voice's program is known also where whoever started us ignored the end of processes") {
    folder.write("prog.toml",
                 "title = \"Program\"\nlanguage = \"en\"\nengine = \"command\"\nprogram = \"/bin/false\"\n"
                 "words_per_minute = 130\nsentence_gap = \"1s\"\nparagraph_gap = \"2s\"\ngain = 0\n");
    const std::string start = "trap '' CHLD; exec \"$0\" plan short.md --voice ./prog.toml";
    const ProgramRun told = run_program({"/bin/sh", "-c", start, CUEWELL_PROGRAM}, folder.path());
    CHECK(told.exit_code == 1);
    CHECK(told.err.find("failed (exit code 1)") != std::string::npos);
}

TEST_CASE_FIXTURE(Folder, "a voice that runs a program is obeyed from the own folder or by its path, and never else") {
    const std::string profile =
        "title = \"Program\"\nlanguage = \"en\"\nengine = \"command\"\nprogram = \"/bin/false\"\n"
        "words_per_minute = 130\nsentence_gap = \"1s\"\nparagraph_gap = \"2s\"\ngain = 0\n";
    const std::string runs = "the program \"/bin/false\" of the voice \"prog\" failed (exit code 1)";
    folder.write("prog.toml", profile);
    CHECK(run({"plan", "short.md", "--voice", "./prog.toml"}).err.find(runs) != std::string::npos);
    folder.write("home/.config/cuewell/config.toml", "voice = \"./prog.toml\"\n");
    const ProgramRun by_settings = run({"plan", "short.md"});
    CHECK(by_settings.exit_code == 2);
    CHECK(by_settings.err.find(
              "the voice ./prog.toml runs a program, which is only done for a file in your own folder") !=
          std::string::npos);
    folder.write("home/.config/cuewell/config.toml", "voice = \"prog\"\n");
    folder.write("home/.local/share/cuewell/voices/prog.toml", profile);
    CHECK(run({"plan", "short.md"}).err.find(runs) != std::string::npos);
}
