#pragma once

#include "fake_planner.h"
#include "live/course.h"
#include "ring_memory.h"
#include "support/eventually.h"

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <string>

namespace cuewell::test {

/// An output that plays, and reads only where a test says so.
class PatientOutput final : public SoundOutput {
public:
    void open(const OutputWish&) override { memory_.ring().begin(2); }
    void close() noexcept override {}
    [[nodiscard]] OutputState state() override { return OutputState::playing; }
    [[nodiscard]] const OutputFacts& facts() const override { return facts_; }
    [[nodiscard]] const std::string& reason() const override { return reason_; }
    [[nodiscard]] FrameRing& ring() override { return memory_.ring(); }

    void read(std::size_t frames) { static_cast<void>(memory_.hear(frames)); }

private:
    RingMemory memory_;
    OutputFacts facts_{"patient", {kRate, 2}, Frames()};
    std::string reason_;
};

/// A session that wakes on an output which does not read: after one change no other one comes through.
class StuckSession {
public:
    explicit StuckSession(const LoadedRoutine& routine)
        : planner_(routine), performance_(std::chrono::milliseconds(1)) {
        setup.clocks.uptime = [] { return std::chrono::milliseconds(1'000'000); };
        setup.clocks.wall = [] { return std::chrono::system_clock::time_point(std::chrono::seconds(1'800'000'000)); };
        PlayState waking;
        waking.waking_left = to_frames(std::chrono::seconds(10), kRate);
        performance_.go(output_, waking);
        performance_.attach(planner_);
        stick();
    }

    /// Begins, and settles once the whole session is measured.
    void begin() {
        course_.emplace(performance_, setup);
        course_->begin();
        REQUIRE(course_->is_planned_within(kPatience));
        course_->settle();
    }

    void read_output() {
        output_.read(kMoreThanIsThere);
        REQUIRE(output_.ring().is_cut());
    }
    /// Waits for so much sound that a change has something to cut.
    void fill() {
        REQUIRE(eventually([&] { return output_.ring().written() - output_.ring().read() >= kSomeStock; }, kPatience));
    }
    /// Has a change wait for the output to read, where none does yet.
    void stick() {
        fill();
        if (output_.ring().is_cut()) REQUIRE(performance_.change([](PlayState& state) { state.go_on(); }, {}));
        REQUIRE_FALSE(output_.ring().is_cut());
    }

    [[nodiscard]] Performance& performance() { return performance_; }
    [[nodiscard]] Course& course() { return *course_; }
    [[nodiscard]] FakePlanner& planner() { return planner_; }
    [[nodiscard]] PlayState now() { return performance_.coming().state; }
    [[nodiscard]] Duration usual_length() {
        return to_duration(Score(planner_.whole(), kRate, std::nullopt).timeline().length, kRate);
    }

    LiveSetup setup;

private:
    static constexpr std::chrono::seconds kPatience{20};
    /// More than a change leaves to the reader, so that there is something to cut.
    static constexpr FrameRing::Number kSomeStock = 9'600;
    static constexpr std::size_t kMoreThanIsThere = 48'000;

    FakePlanner planner_;
    PatientOutput output_;
    Performance performance_;
    std::optional<Course> course_;
};

}  // namespace cuewell::test
