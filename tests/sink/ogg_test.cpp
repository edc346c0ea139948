#include "ogg_pages.h"
#include "sink/vorbis_comment.h"
#include "support/failure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace cuewell {
namespace {

using test::ReadPage;
using test::ReadStream;

constexpr SampleRate kRate{48'000};

EncodeOptions with_comment(FileFormat format, const Bytes& comment) {
    EncodeOptions options{format};
    options.tags.comment = comment;
    return options;
}

Bytes encoded(FileFormat format, const Bytes& comment) {
    test::ToneSource source(kRate, 2, Frames(200'000));
    return test::encoded(source, with_comment(format, comment));
}

std::vector<std::int64_t> granules_of_sound(const ReadStream& stream) {
    std::vector<std::int64_t> granules;
    for (const ReadPage& page : stream.pages) {
        if (page.granule > 0) granules.push_back(page.granule);
    }
    return granules;
}

TEST_CASE("every page has the same serial number, a right checksum and its own place; the last one ends the stream") {
    for (const FileFormat format : {FileFormat::ogg, FileFormat::opus}) {
        const ReadStream stream = test::read_ogg(encoded(format, {}));
        CHECK(stream.wrong == 0);
        REQUIRE(stream.pages.size() > 3);
        for (std::size_t i = 0; i < stream.pages.size(); ++i) {
            const ReadPage& page = stream.pages[i];
            CHECK(page.serial == stream.pages.front().serial);
            CHECK(page.number == static_cast<long>(i));
            CHECK(page.begins_stream == (i == 0));
            CHECK(page.ends_stream == (i + 1 == stream.pages.size()));
        }
    }
}

TEST_CASE("files of other words have other serial numbers, so that they can stand behind each other in one file") {
    for (const FileFormat format : {FileFormat::ogg, FileFormat::opus}) {
        const auto serial_of = [&](char letter) {
            return test::read_ogg(encoded(format, Bytes(60, static_cast<std::byte>(letter)))).pages.front().serial;
        };
        CHECK(serial_of('a') != serial_of('b'));
        CHECK(serial_of('a') == serial_of('a'));
    }
}

TEST_CASE("a wrong checksum would be noticed") {
    Bytes stream = encoded(FileFormat::ogg, {});
    stream[stream.size() / 2] ^= std::byte{1};
    CHECK(test::read_ogg(stream).wrong > 0);
}

TEST_CASE("the comment stands in the second packet, letter for letter, however many pages it takes") {
    for (const FileFormat format : {FileFormat::ogg, FileFormat::opus}) {
        for (const std::size_t size : {std::size_t{0}, std::size_t{200}, std::size_t{65'025}, std::size_t{700'000}}) {
            CAPTURE(size);
            const Bytes comment = test::comment_of(size);
            const ReadStream stream = test::read_ogg(encoded(format, comment));
            CHECK(stream.wrong == 0);
            REQUIRE(stream.packets.size() > 3);
            CHECK(stream.packets[1] == ogg_comment_packet(format, comment));
            CHECK(stream.pages.size() > size / 65'025 + 3);
        }
    }
}

TEST_CASE("a large comment leaves the sound as it is, packet for packet and place for place") {
    for (const FileFormat format : {FileFormat::ogg, FileFormat::opus}) {
        const ReadStream plain = test::read_ogg(encoded(format, {}));
        const ReadStream tagged = test::read_ogg(encoded(format, test::comment_of(300'000)));
        REQUIRE(tagged.packets.size() == plain.packets.size());
        CHECK(tagged.packets.front() == plain.packets.front());
        CHECK(std::equal(tagged.packets.begin() + 2, tagged.packets.end(), plain.packets.begin() + 2));
        CHECK(granules_of_sound(tagged) == granules_of_sound(plain));
        CHECK(tagged.pages.back().number == static_cast<long>(tagged.pages.size()) - 1);
        const test::Decoded file = test::decoded(encoded(format, test::comment_of(300'000)));
        CHECK(file.frames() == 200'000);
    }
}

TEST_CASE("a page in the middle of a long comment says that no packet ends on it, and the sound begins on a new page") {
    const ReadStream stream = test::read_ogg(encoded(FileFormat::opus, test::comment_of(200'000)));
    CHECK(stream.pages[0].granule == 0);
    CHECK(stream.pages[1].granule == -1);
    CHECK(stream.pages[2].granule == -1);
    CHECK(stream.pages[4].granule == 0);
    CHECK(stream.pages[5].granule > 0);
}

TEST_CASE("without tags the comment names its maker and has no entry") {
    const Bytes vorbis = test::bytes_of(std::string_view("\x03vorbis\x07\0\0\0Cuewell\0\0\0\0\x01", 23));
    CHECK(test::read_ogg(encoded(FileFormat::ogg, {})).packets[1] == vorbis);
    const Bytes opus = test::bytes_of(std::string_view("OpusTags\x07\0\0\0Cuewell\0\0\0\0", 23));
    CHECK(test::read_ogg(encoded(FileFormat::opus, {})).packets[1] == opus);
}

TEST_CASE("a session without a frame is a whole stream of no length") {
    for (const FileFormat format : {FileFormat::ogg, FileFormat::opus}) {
        test::ToneSource source(kRate, 1, Frames(0));
        const ReadStream stream = test::read_ogg(test::encoded(source, with_comment(format, test::comment_of(10))));
        CHECK(stream.wrong == 0);
        CHECK(stream.pages.size() >= 2);
    }
}

TEST_CASE("Vorbis takes every rate from 8 to 192 kHz") {
    for (const int rate : {8'000, 11'025, 16'000, 22'050, 24'000, 32'000, 44'100, 48'000, 96'000, 192'000}) {
        CAPTURE(rate);
        test::ToneSource source(SampleRate{rate}, 2, Frames(5'000));
        CHECK(test::decoded(test::encoded(source, {FileFormat::ogg})).frames() == 5'000);
    }
}

TEST_CASE("a rate that Vorbis does not know is a failure that names the target") {
    for (const int rate : {0, 1'000'000}) {
        CAPTURE(rate);
        test::ToneSource source(SampleRate{rate}, 1, Frames(5'000));
        const std::string failure =
            test::failure_of([&] { static_cast<void>(test::encoded(source, {FileFormat::ogg})); });
        CHECK(failure.starts_with("cannot write \"memory\": "));
    }
}

}  // namespace
}  // namespace cuewell
