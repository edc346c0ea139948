#include "publish/cover_file.h"

#include "base/errors.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>

#include <sys/stat.h>

using namespace cuewell;
using cuewell::test::TemporaryFolder;

namespace {

using namespace std::string_literals;

/// The first bytes of a PNG of 640 by 480 pixels, and its last.
const std::string kPngHead = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x02\x80\0\0\x01\xE0"s;
const std::string kPngEnd = "\0\0\0\0IEND\xAE\x42\x60\x82"s;
const std::string kPng = kPngHead + kPngEnd;
/// One of four thousand million pixels each way.
const std::string kHugePng = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s + kPngEnd;

/// A JPEG of 640 by 480 pixels: a comment, a table, padding, and the head of its frame.
const std::string kJpeg = "\xFF\xD8\xFF\xFE\0\4hi\xFF\xC4\0\3x\xFF\xFF\xC2\0\x11\x08\x01\xE0\x02\x80\3\1\x22\0\2"s;

CoverPicture cover_of_bytes(const std::string& bytes, FileFormat format = FileFormat::ogg) {
    const TemporaryFolder folder;
    folder.write("cover", bytes);
    return read_cover_for(format, folder.path() / "cover");
}

}  // namespace

TEST_CASE("the cover of one's own is taken as it is, with its kind and size") {
    const CoverPicture png = cover_of_bytes(kPng);
    CHECK(png.mime == "image/png");
    CHECK(png.width == 640);
    CHECK(png.height == 480);
    CHECK(png.bytes.size() == kPng.size());
    const CoverPicture jpeg = cover_of_bytes(kJpeg);
    CHECK(jpeg.mime == "image/jpeg");
    CHECK(jpeg.width == 640);
    CHECK(jpeg.height == 480);
}

TEST_CASE("what is no picture is refused as a cover, however short it is") {
    for (const std::string& bytes :
         {""s, "GIF89a"s, kPng.substr(0, 20), kPngHead, kHugePng, kJpeg.substr(0, 3), kJpeg.substr(0, 12),
          "\xFF\xD8\xFF\xE0\0\0\0\0\0\0\0\0"s, "\xFF\xD8\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s}) {
        CAPTURE(bytes.size());
        CHECK_THROWS_AS(static_cast<void>(cover_of_bytes(bytes)), UsageError);
    }
}

TEST_CASE("a cover is at most ten thousand pixels wide and high") {
    const std::string widest = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x27\x10\0\0\x27\x10"s + kPngEnd;
    CHECK(cover_of_bytes(widest).width == 10'000);
    for (const std::size_t last_byte : {std::size_t{19}, std::size_t{23}}) {
        std::string wider = widest;
        wider[last_byte] = '\x11';
        CHECK_THROWS_AS(static_cast<void>(cover_of_bytes(wider)), UsageError);
    }
}

TEST_CASE("what is no file is refused as a cover, and not waited for") {
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK_THROWS_AS(static_cast<void>(read_cover(folder.path() / "pipe")), UsageError);
    CHECK_THROWS_AS(static_cast<void>(read_cover(folder.path())), UsageError);
}

TEST_CASE("a cover over 10 MiB is refused") {
    std::string bytes = kPng;
    bytes.resize((10U << 20U) + 1);
    CHECK_THROWS_AS(static_cast<void>(cover_of_bytes(bytes)), UsageError);
}

TEST_CASE("a cover over 2 MiB is refused in an MP3, of which a phone would show nothing") {
    std::string bytes = kPng;
    bytes.insert(kPngHead.size(), (2U << 20U) - kPng.size(), '\0');
    CHECK(cover_of_bytes(bytes, FileFormat::mp3).bytes.size() == 2U << 20U);
    bytes.insert(kPngHead.size(), 1, '\0');
    CHECK_THROWS_AS(static_cast<void>(cover_of_bytes(bytes, FileFormat::mp3)), UsageError);
    CHECK(cover_of_bytes(bytes, FileFormat::flac).bytes.size() == bytes.size());
}

TEST_CASE("a cover that is not there is told by its name") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "none.png";
    CHECK_THROWS_WITH_AS(static_cast<void>(read_cover(file)),
                         ("cannot read \"" + file.string() + "\": No such file or directory").c_str(), Failure);
}
