#include "sink/file_sink.h"

#include "base/errors.h"
#include "fakes.h"
#include "support/failure.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sndfile.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <limits>
#include <string>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;
using test::Bytes;
using test::Folder;
using test::ToneSource;
using Names = std::vector<std::string>;

constexpr SampleRate kRate{48'000};

std::vector<EncodeOptions> every_format() {
    return {{FileFormat::wav, SampleBits::int16, 4},   {FileFormat::wav, SampleBits::int24, 4},
            {FileFormat::wav, SampleBits::float32, 4}, {FileFormat::flac, SampleBits::int16, 4},
            {FileFormat::flac, SampleBits::int24, 4},  {FileFormat::ogg, SampleBits::int16, 4},
            {FileFormat::opus, SampleBits::int16, 4},  {FileFormat::mp3, SampleBits::int16, 4}};
}

/// Every format, and each again with tags that come last.
std::vector<EncodeOptions> every_way() {
    std::vector<EncodeOptions> all = every_format();
    for (EncodeOptions options : every_format()) {
        options.late_tags = [](const OnWait&) { return FileTags{}; };
        all.push_back(options);
    }
    return all;
}

/// Every format with each of its tags.
std::vector<EncodeOptions> every_format_with_tags() {
    std::vector<EncodeOptions> all = every_format();
    for (EncodeOptions& options : all) {
        const Bytes chunk = test::bytes_of(std::string_view("junk\x04\0\0\0abcd", 12));
        options.tags = {test::comment_of(100'000), test::picture_of(70'000), test::id3_of(200'001), chunk};
    }
    return all;
}

/// What comes out of a pipe that a session is written to.
Bytes piped(BlockSource& source, const EncodeOptions& options) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    Bytes received;
    std::thread reader([&] {
        std::array<std::byte, 4'096> piece{};
        for (ssize_t size = 0; (size = ::read(ends[0], piece.data(), piece.size())) > 0;) {
            received.insert(received.end(), piece.begin(), piece.begin() + size);
        }
    });
    write_stream(source, ends[1], options);
    ::close(ends[1]);
    reader.join();
    ::close(ends[0]);
    return received;
}

TEST_CASE("a file and a pipe get the same bytes, and so does a second file") {
    for (const EncodeOptions& options : every_format_with_tags()) {
        CAPTURE(ending_of(options.format));
        const Folder folder;
        ToneSource source(kRate, 1, Frames(30'001));
        write_file(source, folder / "a", options);
        write_file(source, folder / "another name", options);
        const Bytes file = test::content_of(folder / "a");
        CHECK(test::content_of(folder / "another name") == file);
        CHECK(piped(source, options) == file);
    }
}

TEST_CASE("what is written is as long as the session, to the frame, in every format") {
    for (const EncodeOptions& options : every_format()) {
        for (const std::int64_t frames : {1, 4'095, 4'096, 4'097, 50'000}) {
            CAPTURE(frames);
            const Folder folder;
            ToneSource source(kRate, 2, Frames(frames));
            write_file(source, folder / "a", options);
            CHECK(test::decoded(folder / "a").frames() == frames);
            CHECK(folder.names() == Names{"a"});
        }
    }
}

TEST_CASE("tags change neither length nor samples in any format") {
    for (const EncodeOptions& options : every_format_with_tags()) {
        CAPTURE(ending_of(options.format));
        const Folder folder;
        ToneSource source(kRate, 2, Frames(30'001));
        write_file(source, folder / "tagged", options);
        write_file(source, folder / "plain", {options.format, options.bits, options.quality});
        const test::Decoded tagged = test::decoded(folder / "tagged");
        CHECK(tagged.told_frames == 30'001);
        CHECK(tagged.samples == test::decoded(folder / "plain").samples);
    }
}

TEST_CASE("a stream that is a file begins where that file is, and leaves what stands before") {
    for (const EncodeOptions& options : every_format()) {
        CAPTURE(ending_of(options.format));
        const Folder folder;
        ToneSource source(kRate, 1, Frames(30'001));
        write_file(source, folder / "whole", options);
        test::write_text(folder / "stream", "before");
        const int stream = ::open((folder / "stream").c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
        REQUIRE(stream >= 0);
        write_stream(source, stream, options);
        ::close(stream);
        CHECK(test::read_bytes(folder / "stream") == "before" + test::read_bytes(folder / "whole"));
    }
}

TEST_CASE("a named pipe gets the bytes of a file") {
    for (const EncodeOptions& options : every_format()) {
        CAPTURE(ending_of(options.format));
        const Folder folder;
        REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
        ToneSource source(kRate, 1, Frames(30'001));
        write_file(source, folder / "whole", options);
        Bytes received;
        std::thread reader([&] { received = test::content_of(folder / "pipe"); });
        write_file(source, folder / "pipe", options);
        reader.join();
        CHECK(received == test::content_of(folder / "whole"));
    }
}

TEST_CASE("a float file holds the very samples of the session") {
    const Folder folder;
    ToneSource source(kRate, 2, Frames(10'000));
    write_file(source, folder / "a.wav", {FileFormat::wav, SampleBits::float32});
    std::vector<float> expected(20'000);
    source.read(FramePosition(), expected);
    CHECK(test::decoded(folder / "a.wav").samples == expected);
}

TEST_CASE("silence is written as zeros") {
    const Folder folder;
    test::ConstantSource source(0.0F, Frames(1'000));
    write_file(source, folder / "a.wav", {});
    const Bytes content = test::content_of(folder / "a.wav");
    CHECK(std::all_of(content.begin() + 44, content.end(), [](std::byte byte) { return byte == std::byte{0}; }));
}

TEST_CASE("progress is told after every block, rises, and ends with all") {
    const Folder folder;
    ToneSource source(kRate, 1, Frames(10'000));
    std::vector<std::int64_t> told;
    write_file(source, folder / "a.wav", {}, [&](Frames done, Frames all) {
        CHECK(all == Frames(10'000));
        told.push_back(done.count());
    });
    CHECK(told == std::vector<std::int64_t>{4'096, 8'192, 10'000});
}

TEST_CASE("the session is read once, from beginning to end") {
    const Folder folder;
    ToneSource source(kRate, 1, Frames(10'000));
    std::vector<std::int64_t> reads;
    source.before_read = [&](FramePosition at) { reads.push_back(at.index()); };
    write_file(source, folder / "a.wav", {});
    CHECK(reads == std::vector<std::int64_t>{0, 4'096, 8'192});
}

TEST_CASE("progress that throws stops the work, and what was there before stays") {
    for (const EncodeOptions& options : every_format()) {
        const Folder folder;
        test::write_text(folder / "old", "old");
        ToneSource source(kRate, 1, Frames(100'000));
        int calls = 0;
        const auto interrupt = [&](Frames, Frames) {
            if (++calls == 5) throw Interrupted();
        };
        CHECK_THROWS_AS(write_file(source, folder / "old", options, interrupt), Interrupted);
        calls = 0;
        CHECK_THROWS_AS(write_file(source, folder / "new", options, interrupt), Interrupted);
        CHECK(test::read_bytes(folder / "old") == "old");
        CHECK(folder.names() == Names{"old"});
    }
}

TEST_CASE("a source that fails stops the work with its own words, and nothing is left") {
    for (const EncodeOptions& options : every_format()) {
        const Folder folder;
        ToneSource source(kRate, 1, Frames(100'000));
        source.before_read = [](FramePosition at) {
            if (at.index() > 50'000) throw Failure("the voice is gone");
        };
        CHECK(test::failure_of([&] { write_file(source, folder / "a", options); }) == "the voice is gone");
        CHECK(folder.names().empty());
    }
}

TEST_CASE("a sample that is no number is a failure, not noise in the file") {
    for (const EncodeOptions& options : every_format()) {
        for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            const Folder folder;
            test::ConstantSource source(bad, Frames(10));
            CHECK(test::failure_of([&] { write_file(source, folder / "a", options); }) ==
                  "cannot write \"" + (folder / "a").string() + "\": the sound holds a sample that is no number");
            CHECK(folder.names().empty());
        }
    }
}

TEST_CASE("sound far beyond full scale is written without harm") {
    const Folder folder;
    test::ConstantSource source(1e30F, Frames(10'000));
    for (const EncodeOptions& options : every_format()) {
        write_file(source, folder / "a", options);
        CHECK(test::decoded(folder / "a").frames() == 10'000);
    }
}

TEST_CASE("a quality out of range is wrong use, and no file is touched") {
    const Folder folder;
    ToneSource source(kRate, 1, Frames(10));
    for (const int quality : {-1, 11}) {
        const EncodeOptions options{FileFormat::ogg, SampleBits::int16, quality};
        CHECK_THROWS_WITH_AS(write_file(source, folder / "a.ogg", options),
                             ("a quality of " + std::to_string(quality) + " is out of range; expected 0 to 10").c_str(),
                             UsageError);
        CHECK_THROWS_AS(write_stream(source, -1, options), UsageError);
    }
    CHECK(folder.names().empty());
}

TEST_CASE("a rate that the format does not take is wrong use, and no file is touched") {
    const Folder folder;
    ToneSource source(SampleRate{96'000}, 1, Frames(10));
    for (const FileFormat format : {FileFormat::opus, FileFormat::mp3}) {
        CHECK_THROWS_AS(write_file(source, folder / "a", {format}), UsageError);
        CHECK_THROWS_AS(write_stream(source, -1, {format}), UsageError);
    }
    CHECK(folder.names().empty());
}

TEST_CASE("a device that is full is told in every format") {
    const Folder folder;
    const fs::path full = test::device(folder, "full", 7);
    if (full.empty()) {
        MESSAGE("not tested: no device can be had here");
        return;
    }
    ToneSource source(kRate, 1, Frames(100'000));
    for (const EncodeOptions& options : every_format()) {
        CHECK(test::failure_of([&] { write_file(source, full, options); }) ==
              "cannot write \"" + full.string() + "\": No space left on device");
    }
    CHECK(fs::is_character_file(full));
}

TEST_CASE("a disk that fills up on the way leaves the old file, and nothing beside it") {
    const Folder folder;
    const fs::path disk = folder / "disk";
    fs::create_directory(disk);
    if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=16k") != 0) {
        MESSAGE("not tested: only root can mount a small disk");
        return;
    }
    ToneSource source(kRate, 1, Frames(400'000));
    test::write_text(disk / "old.wav", "old");
    std::vector<std::string> failures;
    for (EncodeOptions options : every_way()) {
        options.quality = 10;
        failures.push_back(test::failure_of([&] { write_file(source, disk / "old.wav", options); }));
    }
    const std::string old = test::read_bytes(disk / "old.wav");
    const auto files = std::distance(fs::directory_iterator(disk), fs::directory_iterator());
    REQUIRE(::umount(disk.c_str()) == 0);
    for (const std::string& failure : failures) {
        CHECK(failure == "cannot write \"" + (disk / "old.wav").string() + "\": No space left on device");
    }
    CHECK(old == "old");
    CHECK(files == 1);
}

TEST_CASE("a limit on the size of files leaves the old file, wherever it strikes") {
    const Folder folder;
    ToneSource source(kRate, 1, Frames(30'000));
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    for (const EncodeOptions& options : every_way()) {
        write_file(source, folder / "whole", options);
        const auto size = static_cast<rlim_t>(fs::file_size(folder / "whole"));
        test::write_text(folder / "old", "old");
        for (rlim_t limit = 0; limit < size; limit += 1 + size / 10) {
            rlimit small = before;
            small.rlim_cur = limit;
            REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
            const std::string failure = test::failure_of([&] { write_file(source, folder / "old", options); });
            ::setrlimit(RLIMIT_FSIZE, &before);
            CHECK(failure == "cannot write \"" + (folder / "old").string() + "\": File too large");
        }
        CHECK(test::read_bytes(folder / "old") == "old");
        CHECK(folder.names() == Names{"old", "whole"});
    }
}

TEST_CASE("a writer that is killed half way leaves the old file") {
    for (const EncodeOptions& options : every_way()) {
        const Folder folder;
        test::write_text(folder / "a", "old");
        const pid_t child = test::fork_without_output();
        if (child == 0) {
            ToneSource source(kRate, 1, Frames(100'000));
            write_file(source, folder / "a", options, [](Frames done, Frames) {
                if (done > Frames(50'000)) ::kill(::getpid(), SIGKILL);
            });
            ::_exit(0);
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        CHECK(WTERMSIG(status) == SIGKILL);
        CHECK(test::read_bytes(folder / "a") == "old");
        CHECK(folder.names() == Names{"a"});
    }
}

TEST_CASE("a reader that goes away ends the work with a failure") {
    for (const EncodeOptions& options : every_format()) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        ToneSource source(kRate, 1, Frames(1'000'000));
        std::int64_t done = 0;
        const auto leave = [&](Frames so_far, Frames) {
            done = so_far.count();
            if (ends[0] >= 0) ::close(ends[0]);
            ends[0] = -1;
        };
        CHECK(test::failure_of([&] { write_stream(source, ends[1], options, leave); }) ==
              "cannot write to descriptor " + std::to_string(ends[1]) + ": Broken pipe");
        CHECK(done < 1'000'000);
        ::close(ends[1]);
    }
}

TEST_CASE("a pipe that nobody reads keeps no one: progress is asked again and may stop") {
    for (const EncodeOptions& options : every_format()) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        // Longer than a pipe is deep in any format; FLAC and MP3 come when they are whole.
        ToneSource source(kRate, 2, Frames(1'000'000));
        Frames before(-1);
        const auto stop_when_stalled = [&](Frames done, Frames) {
            if (done == before) throw Interrupted();
            before = done;
        };
        CHECK_THROWS_AS(write_stream(source, ends[1], options, stop_when_stalled), Interrupted);
        const bool comes_whole = options.format == FileFormat::flac || options.format == FileFormat::mp3;
        CHECK((before == Frames(1'000'000)) == comes_whole);
        for (const int end : ends) ::close(end);
    }
}

TEST_CASE("a named pipe without a reader is given up when progress throws") {
    const Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    ToneSource source(kRate, 1, Frames(10));
    const auto stop = [](Frames done, Frames all) {
        CHECK(done == Frames(0));
        CHECK(all == Frames(10));
        throw Interrupted();
    };
    CHECK_THROWS_AS(write_file(source, folder / "pipe", {}, stop), Interrupted);
    CHECK(fs::is_fifo(folder / "pipe"));
}

TEST_CASE("a folder that is not there is told before anything is rendered") {
    ToneSource source(kRate, 1, Frames(10));
    source.before_read = [](FramePosition) { FAIL("rendered all the same"); };
    CHECK(test::failure_of([&] { write_file(source, "/nowhere/at/all/a.wav", {}); }) ==
          "cannot write \"/nowhere/at/all/a.wav\": No such file or directory");
}

}  // namespace
}  // namespace cuewell
