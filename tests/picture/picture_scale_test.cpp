#include "picture/picture_scale.h"

#include "picture/picture_layout.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr std::int64_t kMinute = 60 * 48'000;

Timeline lasting(std::int64_t minutes) {
    Timeline timeline;
    timeline.length = Frames(minutes * kMinute);
    return timeline;
}

/// Stretches of so many minutes, from the first minute to the last.
std::vector<PictureStretch> stretches_of(const Timeline& timeline, std::int64_t minutes) {
    std::vector<PictureStretch> stretches;
    for (std::int64_t at = 0; at < timeline.length.count(); at += minutes * kMinute)
        stretches.push_back(
            {"Hamstring stretch", {{FramePosition(at), FramePosition(at + minutes * kMinute), "Hamstring", ""}}});
    return stretches;
}

TEST_CASE("a short session is one row, a usual one has five minutes a row, and a long one more") {
    const std::vector<std::pair<int, int>> expected{{1, 1},  {3, 3},   {4, 5},    {5, 5},    {28, 5},
                                                    {40, 5}, {41, 10}, {180, 15}, {480, 30}, {1'440, 60}};
    for (const auto& [length, minutes] : expected) {
        CAPTURE(length);
        const PictureScale scale = scale_for(lasting(length), {});
        CHECK(scale.minutes() == minutes);
        CHECK(scale.rows() == static_cast<std::size_t>((length + minutes - 1) / minutes));
    }
}

TEST_CASE("a row for less than a minute is spared") {
    for (const std::int64_t rows : {1, 2, 7}) {
        Timeline timeline = lasting(5 * rows);
        timeline.length += Frames(kMinute / 4);
        CHECK(scale_for(timeline, {}).minutes() == 6);
        CHECK(scale_for(timeline, {}).rows() <= static_cast<std::size_t>(rows));
    }
}

TEST_CASE("a long session of many short stretches gets more rows, so that their names can be read") {
    const Timeline night = lasting(480);
    CHECK(scale_for(night, stretches_of(night, 10)).minutes() == 30);
    CHECK(scale_for(night, stretches_of(night, 2)).minutes() < 20);
}

TEST_CASE("a span is split at the ends of rows, and its pieces add up") {
    const PictureScale scale(lasting(12), 5);
    const std::vector<RowPiece> pieces = scale.pieces(FramePosition(4 * kMinute), FramePosition(11 * kMinute));
    REQUIRE(pieces.size() == 3);
    const double minute = kPlotWidth / 5.0;
    CHECK(pieces[0].x == doctest::Approx(kPlotLeft + 4 * minute));
    CHECK(pieces[0].width == doctest::Approx(minute));
    CHECK(pieces[1].x == doctest::Approx(kPlotLeft));
    CHECK(pieces[1].width == doctest::Approx(kPlotWidth));
    CHECK(pieces[2].row == 2);
    CHECK(pieces[2].width == doctest::Approx(minute));
    CHECK(pieces[0].is_first);
    CHECK_FALSE(pieces[0].is_last);
    CHECK_FALSE(pieces[1].is_first);
    CHECK(pieces[2].is_last);
}

TEST_CASE("a span that ends with its row has no piece in the next, and nothing lies outside the session") {
    const PictureScale scale(lasting(7), 5);
    CHECK(scale.pieces(FramePosition(3 * kMinute), FramePosition(5 * kMinute)).size() == 1);
    const std::vector<RowPiece> beyond = scale.pieces(FramePosition(-kMinute), FramePosition(99 * kMinute));
    REQUIRE(beyond.size() == 2);
    CHECK(beyond[0].x == doctest::Approx(kPlotLeft));
    CHECK(beyond[1].width == doctest::Approx(2 * kPlotWidth / 5.0));
    CHECK(scale.pieces(FramePosition(kMinute), FramePosition(kMinute)).empty());
}

TEST_CASE("no row lies across the edge of a sheet of paper") {
    const PictureScale scale(lasting(480), 5);
    const PictureLayout layout(scale, true);
    constexpr double kSheet = 1'040.0;
    for (std::size_t row = 0; row < scale.rows(); ++row) {
        const auto sheet = static_cast<int>(layout.row_top(row) / kSheet);
        CHECK(layout.row_top(row) + layout.lanes_height() <= (sheet + 1) * kSheet);
        if (row > 0) CHECK(layout.row_top(row) > layout.row_top(row - 1) + layout.lanes_height());
    }
    CHECK(layout.height() > layout.row_top(scale.rows() - 1) + layout.lanes_height());
}

}  // namespace
}  // namespace cuewell
