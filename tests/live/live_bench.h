#pragma once

#include "fake_planner.h"
#include "live/live_session.h"
#include "ring_memory.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace cuewell::test {

/// A session that is played without a device and without waiting: time passes as frames are heard.
///
/// Shape:  the output, the keys and the screen in one. What is to happen at which second of what is heard is said
///         beforehand.
class LiveBench final : public SoundOutput, public CommandSource, public LiveView {
public:
    explicit LiveBench(const LoadedRoutine& routine, bool has_ambience = false);
    ~LiveBench() override;

    /// A key, so many seconds after the output was opened first.
    void at(double second, Command command);
    /// Something else that happens then.
    void at(double second, std::function<void()> happening);

    LiveOutcome play();

    // What can be done to it.
    void fail(OutputState state);
    /// The next output that is opened has this rate.
    void have_rate(SampleRate rate) { facts_.format.rate = rate; }
    void refuse(bool refused, bool misnamed = false) {
        is_refusing_ = refused;
        is_misnamed_ = misnamed;
    }
    /// It takes no sound, and does not tell so.
    void stall(bool stalled);
    /// What opens outputs has ended.
    void end_outputs() { is_gone_ = true; }
    void sleep(std::chrono::seconds time);
    /// Ctrl-Z, and so much later on it goes. The output asks for sound meanwhile.
    void stop_program(std::chrono::seconds time);
    void interrupt() { is_interrupted_ = true; }
    /// Time that passes without anything being heard.
    void wait(std::chrono::seconds time);

    [[nodiscard]] FakePlanner& planner() { return planner_; }
    [[nodiscard]] std::chrono::system_clock::time_point wall() { return kBegin + setup.clocks.uptime(); }
    [[nodiscard]] double second();
    /// What was told of one kind, in order, with " | " between.
    [[nodiscard]] std::string told(Happening::Kind kind) const;
    [[nodiscard]] const std::vector<Snapshot>& shown() const { return shown_; }
    [[nodiscard]] int times_opened() const { return times_opened_; }

    LiveSetup setup;
    std::vector<bool> awake;  ///< What was wished of the computer, in order.

    static constexpr std::chrono::system_clock::time_point kBegin{std::chrono::seconds(1'800'000'000)};

    // As a device.
    void open(const OutputWish& wish) override;
    void close() noexcept override { fail(OutputState::closed); }
    [[nodiscard]] OutputState state() override;
    [[nodiscard]] const OutputFacts& facts() const override { return facts_; }
    [[nodiscard]] const std::string& reason() const override { return reason_; }
    [[nodiscard]] bool is_misnamed() const override { return is_misnamed_; }
    [[nodiscard]] bool is_gone() const override { return is_gone_; }
    [[nodiscard]] FrameRing& ring() override { return memory_.ring(); }

    // As keys.
    [[nodiscard]] std::optional<Command> await(std::chrono::milliseconds time) override;

    // As a screen.
    void show(const Snapshot& snapshot) override { shown_.push_back(snapshot); }
    void tell(const Happening& happening) override { told_.push_back(happening); }

private:
    void hear(std::chrono::milliseconds time);
    void go_on_while_nobody_looks();
    void pass(std::chrono::milliseconds time);

    LoadedRoutine routine_;
    FakePlanner planner_;
    RingMemory memory_;
    OutputFacts facts_{"fake", {kRate, 2}, Frames()};
    std::string reason_ = "there is nothing to play on";
    OutputState state_ = OutputState::closed;
    bool is_refusing_ = false;
    bool is_misnamed_ = false;
    bool is_gone_ = false;
    bool is_stalled_ = false;
    bool is_interrupted_ = false;
    bool has_slept_ = false;
    bool was_stopped_ = false;
    int times_opened_ = 0;
    double silent_seconds_ = 0.0;  ///< That passed without an output.
    std::chrono::milliseconds uptime_{1'000'000};
    std::vector<std::int16_t> heard_;
    std::vector<Happening> told_;
    std::vector<Snapshot> shown_;
    std::vector<std::pair<double, std::function<std::optional<Command>()>>> agenda_;
    std::mutex mutex_;  ///< Of what a device does.
    std::chrono::steady_clock::time_point heard_last_{};
    std::atomic<bool> is_ending_{false};
    std::thread device_;
};

}  // namespace cuewell::test
