#include "fakes.h"
#include "sink/file_sink.h"
#include "support/failure.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <string_view>
#include <vector>

namespace cuewell {
namespace {

using test::Folder;
using test::ToneSource;
using Names = std::vector<std::string>;

constexpr SampleRate kRate{48'000};
constexpr Frames kLength(60'001);

std::vector<EncodeOptions> every_format_with_tags() {
    std::vector<EncodeOptions> all{
        {FileFormat::wav}, {FileFormat::flac}, {FileFormat::ogg}, {FileFormat::opus}, {FileFormat::mp3}};
    for (EncodeOptions& options : all) {
        const Bytes chunk = test::bytes_of(std::string_view("junk\x04\0\0\0abcd", 12));
        options.tags = {test::comment_of(100'000), test::picture_of(70'000), test::id3_of(200'001), chunk};
    }
    return all;
}

/// The same, but that the tags come when `late_tags` gives them.
EncodeOptions late(const EncodeOptions& options, std::function<FileTags()> tags) {
    EncodeOptions others = options;
    others.tags = {};
    others.late_tags = [tags = std::move(tags)](const OnWait&) { return tags(); };
    return others;
}

TEST_CASE("a file whose tags come late has the bytes of one whose tags were known") {
    for (const EncodeOptions& options : every_format_with_tags()) {
        CAPTURE(ending_of(options.format));
        const Folder folder;
        ToneSource source(kRate, 2, kLength);
        int asked = 0;
        const EncodeOptions lately = late(options, [&] {
            ++asked;
            return options.tags;
        });
        write_file(source, folder / "known", options);
        write_file(source, folder / "late", lately);
        CHECK(asked == 1);
        CHECK(test::content_of(folder / "late") == test::content_of(folder / "known"));
        CHECK(folder.names() == Names{"known", "late"});
    }
}

TEST_CASE("so does a stream") {
    for (const EncodeOptions& options : every_format_with_tags()) {
        CAPTURE(ending_of(options.format));
        const Folder folder;
        ToneSource source(kRate, 1, kLength);
        write_file(source, folder / "known", options);
        const int stream = ::open((folder / "late").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        REQUIRE(stream >= 0);
        write_stream(source, stream, late(options, [&] { return options.tags; }));
        ::close(stream);
        CHECK(test::content_of(folder / "late") == test::content_of(folder / "known"));
    }
}

TEST_CASE("a file's tags are asked for when all of it has been read, but for those of WAV, which are never late") {
    for (const EncodeOptions& options : every_format_with_tags()) {
        CAPTURE(ending_of(options.format));
        const Folder folder;
        FramePosition read_to;
        ToneSource source(kRate, 1, kLength);
        source.before_read = [&](FramePosition at) { read_to = std::max(read_to, at); };
        FramePosition then;
        write_file(source, folder / "a", late(options, [&] {
                       then = read_to;
                       return options.tags;
                   }));
        CHECK((then.index() > kLength.count() / 2) == (options.format != FileFormat::wav));
    }
}

TEST_CASE("late tags that do not come leave what was there, and nothing beside it") {
    for (const EncodeOptions& options : every_format_with_tags()) {
        CAPTURE(ending_of(options.format));
        const Folder folder;
        test::write_text(folder / "a", "old");
        ToneSource source(kRate, 1, kLength);
        const auto none = [&]() -> FileTags { throw Failure("nothing was said"); };
        CHECK(test::failure_of([&] { write_file(source, folder / "a", late(options, none)); }) == "nothing was said");
        CHECK(test::read_bytes(folder / "a") == "old");
        CHECK(folder.names() == Names{"a"});
    }
}

TEST_CASE("while late tags are waited for, what has been done is told again, and never less") {
    for (const EncodeOptions& known : every_format_with_tags()) {
        CAPTURE(ending_of(known.format));
        const Folder folder;
        ToneSource source(kRate, 1, kLength);
        EncodeOptions options = known;
        int told = 0;
        options.late_tags = [&](const OnWait& on_wait) {
            told = 0;
            on_wait();
            CHECK(told == 1);
            return known.tags;
        };
        Frames most;
        write_file(source, folder / "a", options, [&](Frames done, Frames all) {
            ++told;
            CHECK(done >= most);
            CHECK(all == kLength);
            most = done;
        });
        CHECK(most == kLength);
    }
}

TEST_CASE("who waits for late tags can end the writing while the file is put together") {
    const Folder folder;
    ToneSource source(kRate, 2, kLength);
    bool came = false;
    const EncodeOptions options = late({FileFormat::flac}, [&] {
        came = true;
        return FileTags{};
    });
    const auto end = [&](Frames, Frames) {
        if (came) throw Failure("that is enough");
    };
    CHECK(test::failure_of([&] { write_file(source, folder / "a", options, end); }) == "that is enough");
    CHECK(folder.names().empty());
}

}  // namespace
}  // namespace cuewell
