#include "publish/file_inputs.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <set>
#include <string>

namespace cuewell {
namespace {

constexpr const char* kReach = R"(+++
title = "Reach"
position = "standing"
+++
Reach up.
)";

/// The head of a PNG of one pixel, and a byte that tells two apart.
std::string png(char last) {
    using namespace std::string_literals;
    return "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"s + last +
           "\0\0\0\0IEND\xAE\x42\x60\x82"s;
}

/// A stretch of the user's own, and what its files are told apart by.
struct Fixture {
    Fixture() { folder.write("scripts/en/stretches/reach.md", kReach); }

    [[nodiscard]] std::string inputs() const { return inputs_of(read_session(options, workshop), targets, places); }

    test::TemporaryFolder folder;
    Places places{CUEWELL_TEST_CHECKOUT, folder.path(), folder / "config.toml", folder / "cache", folder / "state"};
    Espeak espeak{1};
    Workshop workshop{places, espeak, 1, {}, {}};
    SessionOptions options = [] {
        SessionOptions reach;
        reach.routine = "reach";
        return reach;
    }();
    RenderTargets targets;
};

TEST_CASE("the inputs of a file are others for whatever decides its bytes") {
    Fixture fixture;
    FileWishes& wishes = fixture.targets.wishes;
    wishes.encoding.format = FileFormat::ogg;
    std::set<std::string> seen{fixture.inputs()};
    const auto is_new = [&] { return seen.insert(fixture.inputs()).second; };
    wishes.encoding.quality = 9;
    CHECK(is_new());
    wishes.is_mono = true;
    CHECK(is_new());
    wishes.voice_only = true;
    CHECK(is_new());
    wishes.holds_source = false;
    CHECK(is_new());
    wishes.date = "2026-11-21";
    CHECK(is_new());
    wishes.cover = fixture.folder.write("one.png", png('1'));
    CHECK(is_new());
    fixture.folder.write("one.png", png('2'));
    CHECK(is_new());
    wishes.encoding.format = FileFormat::flac;
    CHECK(is_new());
    wishes.encoding.bits = SampleBits::int24;
    CHECK(is_new());
    fixture.options.rate = SampleRate{44'100};
    CHECK(is_new());
    fixture.targets.kind = RenderKind::tracks;
    CHECK(is_new());
}

TEST_CASE("a setting that a format does not know, and the place and name of a file, are no inputs") {
    Fixture fixture;
    FileWishes& wishes = fixture.targets.wishes;
    wishes.encoding.format = FileFormat::wav;
    wishes.cover = fixture.folder.write("one.png", png('1'));
    const std::string wav = fixture.inputs();
    wishes.encoding.quality = 9;
    wishes.cover = fixture.folder.write("two.png", png('1'));
    fixture.targets.file = "some/where.wav";
    fixture.targets.captions = {CaptionFormat::vtt};
    CHECK(fixture.inputs() == wav);
    wishes.encoding.format = FileFormat::mp3;
    const std::string mp3 = fixture.inputs();
    wishes.encoding.bits = SampleBits::int24;
    CHECK(fixture.inputs() == mp3);
}

TEST_CASE("a drawing decides a page, and no sound file; a cover decides both") {
    Fixture fixture;
    const std::string sound = fixture.inputs();
    fixture.targets.kind = RenderKind::page;
    fixture.targets.wishes.encoding.format = FileFormat::mp3;
    const std::string page = fixture.inputs();
    fixture.targets.wishes.cover = fixture.folder.write("one.png", png('1'));
    CHECK(fixture.inputs() != page);
    fixture.targets.wishes.cover.reset();
    fixture.folder.write("scripts/en/stretches/reach.svg",
                         "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9\"/></svg>");
    CHECK(fixture.inputs() != page);
    fixture.targets = {};
    CHECK(fixture.inputs() == sound);
}

TEST_CASE("what is no file of ours is not up to date") {
    const test::TemporaryFolder folder;
    RenderTargets targets;
    targets.file = folder / "missing.ogg";
    CHECK_FALSE(is_up_to_date(targets, "00"));
    targets.file = folder.write("other.ogg", "OggS and so on");
    CHECK_FALSE(is_up_to_date(targets, "00"));
    targets.file = folder.path();
    CHECK_FALSE(is_up_to_date(targets, "00"));
}

}  // namespace
}  // namespace cuewell
