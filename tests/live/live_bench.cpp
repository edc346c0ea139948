#include "live_bench.h"

#include "base/errors.h"

#include <algorithm>
#include <thread>

namespace cuewell::test {
namespace {

/// The plan of a bench lives in the bench, whoever asks for it.
class BorrowedPlanner final : public LivePlanner {
public:
    explicit BorrowedPlanner(FakePlanner& planner) : planner_(planner) {}

    [[nodiscard]] SampleRate rate() const override { return planner_.rate(); }
    [[nodiscard]] BlockSource* ambience() override { return planner_.ambience(); }
    [[nodiscard]] const std::optional<AmbienceMix>& bed() const override { return planner_.bed(); }
    [[nodiscard]] const Plan& plan() const override { return planner_.plan(); }
    [[nodiscard]] SpokenSheet whole() override { return planner_.whole(); }
    [[nodiscard]] SpokenSheet rest(const RestWish& wish) override { return planner_.rest(wish); }
    [[nodiscard]] SpokenSheet joined(const SpokenSheet& head, std::size_t cues, const RestWish& wish) override {
        return planner_.joined(head, cues, wish);
    }
    [[nodiscard]] std::shared_ptr<const Clip> say(const std::vector<Saying>& words) override {
        return planner_.say(words);
    }

private:
    FakePlanner& planner_;
};

}  // namespace

LiveBench::LiveBench(const LoadedRoutine& routine, bool has_ambience)
    : routine_(routine), planner_(routine_, has_ambience) {
    setup.plan = [this](SampleRate rate) {
        planner_.set_rate(rate);
        return std::make_unique<BorrowedPlanner>(planner_);
    };
    setup.clocks.uptime = [this] {
        const std::lock_guard lock(mutex_);
        return uptime_;
    };
    setup.clocks.wall = [this] { return wall(); };
    setup.clocks.rest = std::chrono::milliseconds(1);
    setup.lead_in = std::chrono::seconds(1);
    device_ = std::thread([this] { go_on_while_nobody_looks(); });
}

LiveBench::~LiveBench() {
    is_ending_ = true;
    device_.join();
}

/// A device does not wait for the session's thread: it goes on while that is busy.
void LiveBench::go_on_while_nobody_looks() {
    constexpr std::chrono::milliseconds kBusy(3);
    while (!is_ending_) {
        std::this_thread::sleep_for(kBusy);
        const std::lock_guard lock(mutex_);
        const bool is_busy = std::chrono::steady_clock::now() - heard_last_ > kBusy;
        if (is_busy && state_ == OutputState::playing && !is_stalled_) hear(kBusy);
    }
}

double LiveBench::second() {
    const std::lock_guard lock(mutex_);
    return static_cast<double>(heard_.size()) / 2.0 / kRate.hz;
}

void LiveBench::fail(OutputState state) {
    const std::lock_guard lock(mutex_);
    state_ = state;
}

void LiveBench::stall(bool stalled) {
    const std::lock_guard lock(mutex_);
    is_stalled_ = stalled;
}

void LiveBench::at(double second, Command command) {
    agenda_.emplace_back(second, [command] { return std::optional(command); });
}

void LiveBench::at(double second, std::function<void()> happening) {
    agenda_.emplace_back(second, [happening] {
        happening();
        return std::optional<Command>();
    });
}

LiveOutcome LiveBench::play() {
    std::ranges::stable_sort(agenda_, {}, [](const auto& entry) { return entry.first; });
    LiveStage stage{*this,
                    *this,
                    {this},
                    [this](bool wished) { awake.push_back(wished); },
                    [this] { return std::exchange(has_slept_, false); },
                    [this] { return std::exchange(was_stopped_, false); }};
    return play_live(setup, stage);
}

void LiveBench::wait(std::chrono::seconds time) {
    const std::lock_guard lock(mutex_);
    uptime_ += time;
}

void LiveBench::sleep(std::chrono::seconds time) {
    const std::lock_guard lock(mutex_);
    uptime_ += time;
    has_slept_ = true;
}

void LiveBench::stop_program(std::chrono::seconds time) {
    const std::lock_guard lock(mutex_);
    uptime_ += time;
    constexpr std::size_t kBlock = 480;
    const auto missed = static_cast<std::size_t>(to_frames(time, kRate).count());
    for (std::size_t frames = 0; frames < missed; frames += kBlock) static_cast<void>(memory_.hear(kBlock));
    was_stopped_ = true;
}

std::string LiveBench::told(Happening::Kind kind) const {
    std::string texts;
    for (const Happening& happening : told_) {
        if (happening.kind == kind) texts += (texts.empty() ? "" : " | ") + happening.text;
    }
    return texts;
}

void LiveBench::open(const OutputWish&) {
    const std::lock_guard lock(mutex_);
    ++times_opened_;
    memory_.ring().begin(2);
    state_ = is_refusing_ ? OutputState::refused : OutputState::playing;
}

OutputState LiveBench::state() {
    pass(std::chrono::milliseconds(5));
    const std::lock_guard lock(mutex_);
    return state_;
}

std::optional<Command> LiveBench::await(std::chrono::milliseconds) {
    if (is_interrupted_) throw Interrupted();
    pass(std::chrono::milliseconds(20));
    if (agenda_.empty() || second() + silent_seconds_ < agenda_.front().first) return std::nullopt;
    const auto next = agenda_.front().second;
    agenda_.erase(agenda_.begin());
    return next();
}

/// Hears as much as there is in that time; without an output it passes in silence.
void LiveBench::pass(std::chrono::milliseconds time) {
    const std::lock_guard lock(mutex_);
    if (state_ == OutputState::playing && !is_stalled_) return hear(time);
    uptime_ += time;
    silent_seconds_ += std::chrono::duration<double>(time).count();
}

/// Needs: the lock.
void LiveBench::hear(std::chrono::milliseconds time) {
    const auto frames = static_cast<std::size_t>(to_frames(time, kRate).count());
    FrameRing& ring = memory_.ring();
    // The thread that mixes has its own pace: a device would wait as well.
    for (int tries = 0; ring.written() - ring.read() < 4 * frames && tries < 50; ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const auto part = memory_.hear(frames);
    heard_.insert(heard_.end(), part.begin(), part.end());
    uptime_ += time;
    heard_last_ = std::chrono::steady_clock::now();
}

}  // namespace cuewell::test
