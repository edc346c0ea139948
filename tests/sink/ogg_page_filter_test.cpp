#include "sink/ogg_page_filter.h"

#include "ogg_pages.h"
#include "support/failure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace cuewell {
namespace {

Bytes vorbis_stream() {
    test::ToneSource source(SampleRate{48'000}, 1, Frames(50'000));
    return test::encoded(source, {FileFormat::ogg});
}

TEST_CASE("the filter passes pages on whole, with its own marks, however the stream is cut") {
    const Bytes stream = vorbis_stream();
    const Bytes comment = test::bytes_of("a comment");
    for (const std::size_t step :
         {std::size_t{1}, std::size_t{26}, std::size_t{27}, std::size_t{28}, std::size_t{5'000}, stream.size()}) {
        CAPTURE(step);
        test::MemoryWriter memory;
        OggPageFilter filter(memory, {7, comment, kVorbisHead});
        for (std::size_t at = 0; at < stream.size(); at += step) {
            filter.write(std::span(stream).subspan(at, std::min(step, stream.size() - at)));
        }
        CHECK_NOTHROW(filter.check_whole());
        const test::ReadStream passed = test::read_ogg(memory.content);
        CHECK(passed.wrong == 0);
        CHECK(passed.packets.size() == test::read_ogg(stream).packets.size());
        CHECK(passed.packets[1] == comment);
        CHECK(std::ranges::all_of(passed.pages, [](const test::ReadPage& page) { return page.serial == 7; }));
    }
}

TEST_CASE("the filter refuses what is no Ogg stream") {
    test::MemoryWriter memory;
    OggPageFilter filter(memory, {7, {}, kVorbisHead});
    CHECK(test::failure_of([&] { filter.write(Bytes(200, std::byte{'x'})); }) ==
          "cannot write \"memory\": the encoder made no Ogg page");
    CHECK(memory.content.empty());
}

TEST_CASE("the filter refuses a stream that does not begin with its head: an encoder may leave a packet out") {
    const Bytes stream = vorbis_stream();
    test::MemoryWriter memory;
    constexpr std::array<std::string_view, 3> kWithMore{kVorbisHead[0], kVorbisHead[1], "\x07vorbis"};
    OggPageFilter other(memory, {7, {}, kWithMore});
    CHECK(test::failure_of([&] { other.write(stream); }) ==
          "cannot write \"memory\": the encoder made no head of an Ogg stream");
    CHECK(memory.content.empty());
}

TEST_CASE("the filter tells a stream that ends too early") {
    const Bytes stream = vorbis_stream();
    test::MemoryWriter memory;
    OggPageFilter nothing(memory, {7, {}, kVorbisHead});
    CHECK(test::failure_of([&] { nothing.check_whole(); }) ==
          "cannot write \"memory\": the encoder made no head of an Ogg stream");
    OggPageFilter cut(memory, {7, {}, kVorbisHead});
    cut.write(std::span(stream).first(stream.size() - 1));
    CHECK(test::failure_of([&] { cut.check_whole(); }) == "cannot write \"memory\": the last Ogg page is not whole");
    OggPageFilter shorter(memory, {7, {}, kVorbisHead});
    constexpr std::array kName{std::byte{'O'}, std::byte{'g'}, std::byte{'g'}, std::byte{'S'}};
    const auto last_page = std::ranges::find_end(stream, kName).begin();
    shorter.write(std::span(stream.begin(), last_page));
    CHECK(test::failure_of([&] { shorter.check_whole(); }) ==
          "cannot write \"memory\": the encoder did not end its Ogg stream");
}

}  // namespace
}  // namespace cuewell
