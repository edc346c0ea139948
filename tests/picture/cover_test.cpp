#include "picture/cover.h"

#include "picture/cover_canvas.h"
#include "picture/cover_palette.h"
#include "picture/cover_ring.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <future>
#include <string>
#include <vector>

using namespace cuewell;

namespace {

/// So many chapters of a minute each, every one with a hold in its second half.
Timeline session_of(int chapters) {
    Timeline timeline;
    timeline.rate = {1'000};
    timeline.length = Frames(chapters * std::int64_t{60'000});
    for (int i = 0; i < chapters; ++i) {
        const FramePosition start(i * std::int64_t{60'000});
        timeline.chapters.push_back({start, "Stretch " + std::to_string(i), PassPlace{static_cast<std::size_t>(i), 0}});
        Event hold;
        hold.kind = EventKind::hold;
        hold.start = start + Frames(30'000);
        hold.end = start + Frames(50'000);
        timeline.events.push_back(hold);
    }
    return timeline;
}

bool is_png(const Bytes& bytes) {
    constexpr std::string_view kName = "\x89PNG\r\n\x1A\n";
    return bytes.size() > kName.size() &&
           std::equal(kName.begin(), kName.end(), bytes.begin(),
                      [](char c, std::byte b) { return static_cast<std::byte>(c) == b; });
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("a cover is a small PNG, the same each time") {
    const Bytes cover = cover_of(session_of(8), {"Back care", "8 minutes"});
    CHECK(is_png(cover));
    CHECK(cover.size() < 200'000);
    CHECK(cover == cover_of(session_of(8), {"Back care", "8 minutes"}));
    CHECK(cover != cover_of(session_of(8), {"Morning", "8 minutes"}));
    CHECK(cover != cover_of(session_of(9), {"Back care", "8 minutes"}));
}

TEST_CASE("a cover is the same whatever was drawn before it, and at the same time") {
    const std::vector<std::string> titles{"Back care", "Morning", "Wach werden", "Étirements", "A", "Evening unwind"};
    std::vector<Bytes> alone;
    for (const std::string& title : titles) alone.push_back(cover_of(session_of(3), {title, title}));
    std::vector<std::future<std::vector<Bytes>>> painters;
    for (std::size_t first = 0; first < 4; ++first) {
        painters.push_back(std::async(std::launch::async, [&titles, first] {
            std::vector<Bytes> covers(titles.size());
            for (std::size_t turn = 0; turn < titles.size(); ++turn) {
                const std::size_t number = (first + turn) % titles.size();
                covers[number] = cover_of(session_of(3), {titles[number], titles[number]});
            }
            return covers;
        }));
    }
    for (std::future<std::vector<Bytes>>& painter : painters) CHECK(painter.get() == alone);
}

TEST_CASE("a cover can be drawn of any session and any title") {
    for (const int chapters : {0, 1, 2, 400}) {
        CAPTURE(chapters);
        CHECK(is_png(cover_of(session_of(chapters), {"Any", "1 minute"})));
    }
    const std::string controls("two\nlines\0and more", 18);
    for (const std::string& title :
         {std::string(), repeated("W", 120), repeated("word ", 24), std::string("Ältere Rücken"), std::string("Πλάτη"),
          std::string("Спина"), std::string("背中のケア"), std::string("🧘 calm"), controls, std::string("\xFF\xFE")}) {
        CAPTURE(title);
        CHECK(is_png(cover_of(session_of(3), {title, title})));
    }
}

TEST_CASE(
    "letters of scripts that run to the left are left out of a cover, where they would stand the wrong way round") {
    const CoverCanvas canvas(100);
    for (const CoverWeight weight : {CoverWeight::regular, CoverWeight::bold}) {
        CHECK(canvas.width_of("גב", weight) == 0.0);
        CHECK(canvas.width_of("ظهر", weight) == 0.0);
        CHECK(canvas.width_of("גב 2", weight) == canvas.width_of(" 2", weight));
        CHECK(canvas.width_of("2", weight) > 0.0);
    }
}

TEST_CASE("letters and holds stand out on every ground") {
    for (const CoverPalette& palette : cover_palettes()) {
        for (const CoverColour& ground : {palette.top, palette.bottom}) {
            CHECK(contrast(palette.ink, ground) >= 4.5);
            CHECK(contrast(palette.bright, ground) >= 4.5);
        }
        CHECK(contrast(palette.bright, palette.quiet) >= 2.0);
    }
}

TEST_CASE("contrast is that of WCAG") {
    CHECK(contrast({0, 0, 0}, {1, 1, 1}) == doctest::Approx(21.0));
    CHECK(contrast({1, 1, 1}, {1, 1, 1}) == doctest::Approx(1.0));
}

TEST_CASE("the ring has an arc for each stretch, in proportion to its time, and its holds inside") {
    const CoverRing ring = cover_ring(session_of(4));
    REQUIRE(ring.stretches.size() == 4);
    REQUIRE(ring.holds.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(ring.stretches[i].from == doctest::Approx(static_cast<double>(i) / 4.0));
        CHECK(ring.stretches[i].to < static_cast<double>(i + 1) / 4.0);
        CHECK(ring.holds[i].from > ring.stretches[i].from);
        CHECK(ring.holds[i].to < ring.stretches[i].to);
    }
}

TEST_CASE("a session without chapters is a whole ring") {
    const CoverRing ring = cover_ring(session_of(0));
    REQUIRE(ring.stretches.size() == 1);
    CHECK(ring.stretches[0].to == 1.0);
}

TEST_CASE("of hundreds of stretches each keeps most of its arc") {
    for (const CoverArc& arc : cover_ring(session_of(400)).stretches) CHECK(arc.to - arc.from > 0.6 / 400);
}
