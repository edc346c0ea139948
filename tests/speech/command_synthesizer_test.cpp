#include "speech/command_synthesizer.h"

#include "base/errors.h"
#include "speech/processes.h"
#include "speech/shell_program.h"
#include "support/temporary_folder.h"
#include "support/temporary_place.h"
#include "support/wav_bytes.h"

#include <doctest/doctest.h>

#include <chrono>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace cuewell {
namespace {

using test::float_wav_bytes;
using test::TemporaryFolder;
using test::wav_bytes;

Utterance said(std::string text, int words_per_minute = 150) { return {std::move(text), "", words_per_minute, 0, 0}; }

CommandSynthesizer synthesizer(CommandEngine engine, std::function<void()> on_wait = {}) {
    return {"odd", std::move(engine), 150, std::move(on_wait)};
}

std::string failure_of(const CommandEngine& engine, const std::string& text = "Lie down.") {
    try {
        static_cast<void>(synthesizer(engine).speak(said(text)));
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "spoken";
}

/// Puts the temporary files of the test into a folder of its own, in which they can be counted.
class OwnTemporaryPlace {
public:
    [[nodiscard]] std::vector<std::string> names() const { return folder_.names(); }

private:
    TemporaryFolder folder_;
    test::TemporaryPlace place_{folder_.path().string()};
};

TEST_CASE("a program that writes a file is heard, its channels averaged and its rate kept") {
    const TemporaryFolder folder;
    const auto wav = folder.write("in.wav", wav_bytes({16'384, 0, -16'384, -16'384}, {22'050, 2}));
    const Clip clip = synthesizer(shell_program("cp \"$0\" \"$1\"", {wav.string(), "{wav}"})).speak(said("Hello."));
    CHECK(clip.rate == SampleRate{22'050});
    CHECK(clip.samples == std::vector<float>{0.25F, -0.5F});
}

TEST_CASE("a program without slots reads one line and writes to standard output") {
    const TemporaryFolder folder;
    const auto wav = folder.write("in.wav", wav_bytes({16'384}));
    const auto heard = folder / "heard";
    const Clip clip =
        synthesizer(shell_program("cat > \"$0\"; cat \"$1\"", {heard.string(), wav.string()})).speak(said("Hé\nllo."));
    CHECK(clip.samples == std::vector<float>{0.5F});
    CHECK(failure_of(shell_program("test \"$(cat \"$0\" | od -c)\" = \"$(printf 'Hé llo.\\n' | od -c)\" && exit 9",
                                   {heard.string()})) ==
          "the program \"/bin/sh\" of the voice \"odd\" failed (exit code 9)");
}

TEST_CASE("a program is given the text in a file, and then nothing on standard input") {
    const std::string told = failure_of(shell_program("cat; cat \"$0\" >&2; exit 3", {"{text}"}));
    CHECK(told == "the program \"/bin/sh\" of the voice \"odd\" failed (exit code 3): Lie down.");
}

TEST_CASE("a program is told its pace with a dot, whatever the locale") {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    static_cast<void>(std::setlocale(LC_ALL, "de_DE.UTF-8"));
    const auto told = [](int words_per_minute) -> std::string {
        try {
            static_cast<void>(synthesizer(shell_program("echo \"$0\" >&2; exit 1", {"x={stretch}y{stretch}"}))
                                  .speak(said("Hello.", words_per_minute)));
        } catch (const Failure& failure) {
            return failure.what();
        }
        return "spoken";
    };
    CHECK(told(150).ends_with("(exit code 1): x=1.000y1.000"));
    CHECK(told(140).ends_with("(exit code 1): x=1.071y1.071"));
    CHECK(told(200).ends_with("(exit code 1): x=0.750y0.750"));
    std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("faint noise before and behind the words is cut off, and silence alone is not") {
    const TemporaryFolder folder;
    const auto heard = [&](const std::vector<std::int16_t>& samples) {
        const auto wav = folder.write("in.wav", wav_bytes(samples));
        return synthesizer(shell_program("cat \"$0\"", {wav.string()})).speak(said("Hello.")).samples.size();
    };
    CHECK(heard({70, -70, 16'384, 10, -16'384, 70}) == 3);
    CHECK(heard({70, -90, 16'384, 10, -16'384, 70}) == 4);
    CHECK(heard({0, 0, 0}) == 3);
}

TEST_CASE("words of the text are no shell's, no slots and no options") {
    CHECK(failure_of(shell_program("cat >&2; exit 1"), "-v $(id) `id`; {wav} 'a' \"b\"")
              .ends_with("(exit code 1): -v $(id) `id`; {wav} 'a' \"b\""));
}

TEST_CASE("a program that cannot be started is told with the reason") {
    CommandEngine engine;
    engine.program = "no-such-program-anywhere";
    CHECK(failure_of(engine) ==
          "the program \"no-such-program-anywhere\" of the voice \"odd\" cannot be started: "
          "No such file or directory");
    engine.program = "/";
    CHECK(failure_of(engine) == "the program \"/\" of the voice \"odd\" cannot be started: Permission denied");
}

TEST_CASE("a script that names no interpreter is not handed to a shell") {
    const TemporaryFolder folder;
    CommandEngine engine;
    engine.program = folder.write("speak", "exit 5\n").string();
    std::filesystem::permissions(engine.program, std::filesystem::perms::owner_all);
    CHECK(failure_of(engine).ends_with("cannot be started: Exec format error"));
}

TEST_CASE("what a failing program said is cut to one line that steers no terminal") {
    CHECK(failure_of(shell_program("printf '\\n \\n\\033[31mno\\tvoice\\377\\nmore\\n' >&2; exit 2")) ==
          "the program \"/bin/sh\" of the voice \"odd\" failed (exit code 2): [31mno voice");
    const std::string told = failure_of(shell_program("yes | head -c 2000000 | tr -d '\\n' >&2; exit 2"));
    CHECK(told.ends_with("yyy…"));
    CHECK(told.size() < 320);
}

TEST_CASE("a program that crashes is told with its signal") {
    CHECK(failure_of(shell_program("kill -SEGV $$")) ==
          "the program \"/bin/sh\" of the voice \"odd\" was ended by signal 11, Segmentation fault");
}

TEST_CASE("what is no sound is told, one clear sentence each") {
    const TemporaryFolder folder;
    const auto told = [&](const std::string& bytes) {
        return failure_of(shell_program("cat \"$0\"", {folder.write("in.wav", bytes).string()}));
    };
    const std::string opening = "the program \"/bin/sh\" of the voice \"odd\" wrote no sound: ";
    const float nan = std::numeric_limits<float>::quiet_NaN();
    CHECK(told("") == opening + "there is nothing in its file");
    CHECK(told(wav_bytes({})) == opening + "there are no samples in its file");
    CHECK(told("Usage: speak FILE\n").starts_with(opening));
    CHECK(told(float_wav_bytes({0.5F, nan})) == opening + "it holds a sample that is no number");
    CHECK(told(float_wav_bytes({0.5F, 30'000.0F})) == opening + "its samples are far beyond full scale");
    CHECK(told(wav_bytes({1, 2}, {10, 1})) == opening + "its sample rate is 10 Hz");
    CHECK(failure_of(shell_program("echo 'no such voice' >&2")) == opening + "no such voice");
    CHECK(failure_of(shell_program("mkfifo \"$0\"", {"{wav}"})) == opening + "there is nothing in its file");
}

TEST_CASE("more than two minutes of sound are refused") {
    const TemporaryFolder folder;
    const auto told = [&](std::size_t frames) {
        const auto wav = folder.write("in.wav", wav_bytes(std::vector<std::int16_t>(frames, 1), {4'000, 1}));
        return failure_of(shell_program("cat \"$0\"", {wav.string()}));
    };
    CHECK(told(480'000) == "spoken");
    CHECK(told(480'001) ==
          "the program \"/bin/sh\" of the voice \"odd\" wrote more than two minutes of sound for \"Lie down.\"");
}

TEST_CASE("a program that writes without end is stopped") {
    const OwnTemporaryPlace place;
    const std::string too_much =
        "the program \"/bin/sh\" of the voice \"odd\" wrote more than 64 MiB for \"Lie down.\"";
    CHECK(failure_of(shell_program("head -c 80000000 /dev/zero; sleep 100")) == too_much);
    CHECK(place.names().empty());
}

TEST_CASE("a program that takes too long is stopped with all that it started") {
    const TemporaryFolder folder;
    const OwnTemporaryPlace place;
    const auto number = folder / "number";
    CommandEngine engine = shell_program("sleep 100 & echo $! > \"$0\"; sleep 100", {number.string()});
    engine.time_limit = std::chrono::milliseconds(2'000);
    CHECK(failure_of(engine) ==
          "the program \"/bin/sh\" of the voice \"odd\" took longer than 2s to speak \"Lie down.\"");
    std::ifstream file(number);
    pid_t started = 0;
    file >> started;
    REQUIRE(started > 0);
    CHECK(ends_soon(started));
    CHECK(place.names().empty());
    CHECK(children_of_this_process().empty());
}

TEST_CASE("a program that leaves another one running does not keep us waiting, and leaves nothing behind") {
    const TemporaryFolder folder;
    const auto wav = folder.write("in.wav", wav_bytes({16'384}));
    const auto number = folder / "number";
    CommandEngine engine = shell_program("(sleep 100 & echo $! > \"$0\"); cat \"$1\"", {number.string(), wav.string()});
    const auto start = std::chrono::steady_clock::now();
    CHECK(failure_of(engine) == "spoken");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    std::ifstream file(number);
    pid_t started = 0;
    file >> started;
    REQUIRE(started > 0);
    CHECK(ends_soon(started));
}

TEST_CASE("an interruption stops the program and comes through") {
    const OwnTemporaryPlace place;
    int waits = 0;
    const CommandSynthesizer patient = synthesizer(shell_program("sleep 100"), [&] {
        if (++waits == 3) throw Interrupted();
    });
    CHECK_THROWS_AS(static_cast<void>(patient.speak(said("Hello."))), Interrupted);
    CHECK(place.names().empty());
    CHECK(children_of_this_process().empty());
}

TEST_CASE("no run leaves a descriptor, a process or a file behind") {
    const TemporaryFolder folder;
    const OwnTemporaryPlace place;
    const auto wav = folder.write("in.wav", wav_bytes({16'384}));
    const std::vector<std::string> before = open_descriptors(::getpid());
    for (const char* script : {"cat \"$0\"", "exec < /dev/null; cat \"$0\"", "exit 1", "kill -9 $$", "true"})
        static_cast<void>(failure_of(shell_program(script, {wav.string()})));
    static_cast<void>(failure_of(CommandEngine{"no-such-program-anywhere", {}, std::chrono::seconds(1), {}, {}}));
    CHECK(open_descriptors(::getpid()) == before);
    CHECK(children_of_this_process().empty());
    CHECK(place.names().empty());
}

TEST_CASE("a program has none of our descriptors, and a process group of its own") {
    const int leaky = ::open("/dev/null", O_RDONLY);
    const std::string told =
        failure_of(shell_program("test -e /proc/self/fd/\"$0\" && exit 1; "
                                 "test \"$(cut -d' ' -f5 /proc/$$/stat)\" = $$ || exit 2; exit 7",
                                 {std::to_string(leaky)}));
    ::close(leaky);
    CHECK(told == "the program \"/bin/sh\" of the voice \"odd\" failed (exit code 7)");
}

TEST_CASE("a signal that we ignore is a program's as usual") {
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    CHECK(failure_of(shell_program("kill -PIPE $$")) ==
          "the program \"/bin/sh\" of the voice \"odd\" was ended by signal 13, Broken pipe");
    static_cast<void>(std::signal(SIGPIPE, before));
}

TEST_CASE("an utterance is spoken once and stays the same, though the program never says a thing twice alike") {
    const TemporaryFolder folder;
    folder.write("1.wav", wav_bytes({1'000}));
    folder.write("11.wav", wav_bytes({2'000}));
    folder.write("111.wav", wav_bytes({3'000}));
    const CommandSynthesizer fickle =
        synthesizer(shell_program("cd \"$0\"; printf 1 >> count; cat \"$(cat count).wav\"", {folder.path().string()}));
    const Clip first = fickle.speak(said("Hello."));
    CHECK(fickle.speak(said("Hello.")).samples == first.samples);
    // It cannot be told a pace, so that it would only say the same again.
    CHECK(fickle.speak(said("Hello.", 100)).samples == first.samples);
    CHECK(fickle.speak(said("Hello there.")).samples != first.samples);
    CHECK(fickle.speak(said("Hello.")).samples == first.samples);
}

TEST_CASE("several threads are spoken to at once") {
    const TemporaryFolder folder;
    const auto wav = folder.write("in.wav", wav_bytes({16'384}));
    const CommandSynthesizer busy = synthesizer(
        shell_program("sleep 0.02; cat \"$0\"; printf x >> \"$1\"", {wav.string(), (folder / "count").string()}));
    std::vector<std::thread> threads;
    std::vector<Clip> clips(4);
    for (std::size_t at = 0; at < clips.size(); ++at)
        threads.emplace_back([&, at] { clips[at] = busy.speak(said(at % 2 == 0 ? "Even." : "Odd.")); });
    for (std::thread& thread : threads) thread.join();
    for (const Clip& clip : clips) CHECK(clip.samples == std::vector<float>{0.5F});
    CHECK(std::filesystem::file_size(folder / "count") == 2);
}

TEST_CASE("a text far too long is at fault itself") {
    CHECK_THROWS_AS(static_cast<void>(synthesizer(shell_program("true")).speak(said(std::string(20'000, 'a')))),
                    UnspeakableText);
}

}  // namespace
}  // namespace cuewell
