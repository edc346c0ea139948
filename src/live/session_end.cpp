#include "live/session_end.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <thread>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

using Stage = PlayState::Stage;

constexpr Duration kLastFade = 200ms;
constexpr Duration kLateVoice = 300ms;
constexpr int kRoundsOfLastFade = 25;

}  // namespace

void fade_out(Performance& performance, SoundOutput& output) {
    const PlayState last = performance.heard();
    static_cast<void>(performance.change([](PlayState& state) { state.stage = Stage::over; }, kLastFade));
    for (int waited = 0; waited < kRoundsOfLastFade && output.state() == OutputState::playing; ++waited) {
        if (performance.heard().stage == Stage::over) break;
        std::this_thread::sleep_for(20ms);
    }
    std::this_thread::sleep_for(std::chrono::duration_cast<std::chrono::milliseconds>(kLastFade));
    performance.stand();
    static_cast<void>(performance.change([&](PlayState& state) { state = last; }, {}));
}

void tell_missed(Performance& performance, const OutputWatch& watch, Reporter& reporter) {
    const auto seconds = [&](Frames frames) {
        return std::chrono::duration<double>(to_duration(frames, performance.rate())).count();
    };
    const Frames missed(static_cast<std::int64_t>(watch.missed()));
    if (missed > Frames())
        reporter.end(fmt::format("sound came too late for {:.2f} s in all; no word was lost", seconds(missed)));
    if (const std::uint64_t gaps = watch.gaps(); gaps > 0) {
        reporter.end(
            fmt::format("the sound output ran dry {} time{}: the computer was too busy", gaps, gaps == 1 ? "" : "s"));
    }
    const Frames waited = performance.heard().waited;
    if (waited > to_frames(kLateVoice, performance.rate()))
        reporter.end(fmt::format("the voice came too late for {:.2f} s in all", seconds(waited)));
}

}  // namespace cuewell
