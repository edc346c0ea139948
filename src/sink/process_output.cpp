#include "sink/process_output.h"

#include "base/descriptor_pair.h"
#include "base/errors.h"
#include "base/guarded_fork.h"
#include "base/patience.h"
#include "sink/counted_time.h"
#include "sink/output_keeper.h"
#include "sink/output_orders.h"
#include "sink/shared_memory.h"

#include <fmt/format.h>
#include <poll.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <utility>

namespace cuewell {
namespace {

using Kind = OutputReport::Kind;
using std::chrono::seconds;

/// More than a second of stereo at 192 kHz.
constexpr std::size_t kRingSamples = std::size_t{1} << 19U;
/// A sound server may have to be started, and a headset be connected.
constexpr seconds kOpeningTime{8};
/// Idle outputs have been seen to stall for 1.7 s.
constexpr seconds kStillTime{2};
/// Far more than the 5 ms that it takes: a keeper that was given up cannot be had again.
constexpr seconds kClosingTime{3};

constexpr const char* kNoKeeper = "the sound output cannot be opened: the process for it has ended";

}  // namespace

class ProcessOutput::Parts {
public:
    explicit Parts(std::string advice);
    ~Parts();
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    void open(const OutputWish& wish);
    void close() noexcept;
    OutputState state();

    [[nodiscard]] const OutputFacts& facts() const { return facts_; }
    [[nodiscard]] const std::string& reason() const { return reason_; }
    [[nodiscard]] bool is_misnamed() const { return is_misnamed_; }
    [[nodiscard]] bool is_gone() const { return keeper_ < 0; }
    [[nodiscard]] FrameRing& ring() { return ring_; }

private:
    void end_player() noexcept;
    void await_closed() noexcept;
    void end_keeper() noexcept;
    bool has_closed() noexcept;
    void hear_reports();
    void hear(const OutputReport& report);
    void lose(bool has_crashed);
    void refuse(const std::string& why);
    void watch_opening(CountedTime::Clock::time_point now);
    void watch_playing(CountedTime::Clock::time_point now);

    SharedMemory memory_{FrameRing::bytes_for(kRingSamples)};
    FrameRing ring_{memory_.bytes(), kRingSamples};
    std::string advice_;
    Descriptor socket_;
    pid_t keeper_ = -1;
    std::uint32_t number_ = 0;  ///< Of the last opening.
    OutputState state_ = OutputState::closed;
    bool is_closing_ = false;  ///< Its end was ordered, and the keeper has not told yet that it is gone.
    bool is_opened_ = false;   ///< Facts are there; it plays when it asks for frames as well.
    OutputFacts facts_;
    std::string reason_;
    bool is_misnamed_ = false;
    std::uint64_t visits_ = 0;
    CountedTime since_{CountedTime::Clock::now()};  ///< Since it was opened, or last asked for frames.
};

ProcessOutput::Parts::Parts(std::string advice) : advice_(std::move(advice)) {
    DescriptorPair sockets = make_packet_pair();
    keeper_ = guarded_fork();
    if (keeper_ < 0) throw Failure(fmt::format("cannot start a process for sound: {}", std::strerror(errno)));
    if (keeper_ == 0) be_the_keeper(ring_, sockets.second.get());
    socket_ = std::move(sockets.first);
}

ProcessOutput::Parts::~Parts() {
    // The keeper ends the player and waits until it is gone: nobody else could.
    close();
    await_closed();
    end_keeper();
}

void ProcessOutput::Parts::open(const OutputWish& wish) {
    close();
    // The ring may be used anew only when nobody reads it any more.
    await_closed();
    ring_.begin(2);
    is_misnamed_ = false;
    reason_.clear();
    is_opened_ = false;
    visits_ = 0;
    since_ = CountedTime(CountedTime::Clock::now());
    state_ = OutputState::opening;
    const OutputOrder order{OutputOrder::Kind::open, ++number_, wish.rate.hz, wish.device.has_value(),
                            PacketText(wish.device.value_or(""))};
    if (keeper_ < 0 || !send_packet(socket_.get(), order)) refuse(kNoKeeper);
}

void ProcessOutput::Parts::close() noexcept {
    end_player();
    state_ = OutputState::closed;
}

OutputState ProcessOutput::Parts::state() {
    hear_reports();
    const auto now = CountedTime::Clock::now();
    if (state_ == OutputState::opening) watch_opening(now);
    if (state_ == OutputState::playing || state_ == OutputState::frozen) watch_playing(now);
    return state_;
}

/// Orders its end and does not wait for it: on a busy machine that takes time in which keys must be answered.
void ProcessOutput::Parts::end_player() noexcept {
    if (keeper_ < 0 || state_ == OutputState::closed || is_closing_) return;
    is_closing_ = send_packet(socket_.get(), OutputOrder{OutputOrder::Kind::close, number_, 0, false, {}});
    if (!is_closing_) end_keeper();
}

/// Returns when the player that was ordered to end is gone, or nothing more can be done about it.
void ProcessOutput::Parts::await_closed() noexcept {
    // A keeper that does not answer takes the player along.
    if (is_closing_ && !has_closed()) end_keeper();
    is_closing_ = false;
}

bool ProcessOutput::Parts::has_closed() noexcept {
    Patience patience(kClosingTime);
    while (patience.await(socket_.get(), POLLIN)) {
        OutputReport report;
        const Received received = receive_packet(socket_.get(), report);
        if (received == Received::gone) return false;
        if (received == Received::packet && report.kind == Kind::closed && report.number == number_) return true;
    }
    return false;
}

void ProcessOutput::Parts::end_keeper() noexcept {
    socket_.close();
    if (keeper_ > 0) end_process(keeper_);
    keeper_ = -1;
    is_closing_ = false;
}

void ProcessOutput::Parts::hear_reports() {
    while (keeper_ >= 0) {
        OutputReport report;
        const Received received = receive_packet(socket_.get(), report);
        if (received == Received::none) return;
        if (received == Received::packet) {
            if (report.number == number_) hear(report);
            continue;
        }
        end_keeper();
        state_ == OutputState::opening ? refuse(kNoKeeper) : lose(true);
    }
}

void ProcessOutput::Parts::hear(const OutputReport& report) {
    if (is_closing_) {
        // What happened to it before it heard of its end is of no interest any more.
        is_closing_ = report.kind != Kind::closed;
        return;
    }
    switch (report.kind) {
        case Kind::opened:
            is_opened_ = true;
            facts_ = {report.text.text(), {SampleRate{report.rate}, report.channels}, Frames(report.latency)};
            break;
        case Kind::misnamed:
            reason_ = report.text.text();
            is_misnamed_ = true;
            state_ = OutputState::refused;
            break;
        case Kind::refused: refuse(report.text.text()); break;
        case Kind::crashed: lose(true); break;
        case Kind::ended: lose(false); break;
        case Kind::closed: break;
    }
}

void ProcessOutput::Parts::lose(bool has_crashed) {
    if (state_ == OutputState::opening) {
        refuse(has_crashed ? "the sound output cannot be opened: the sound system's own library has crashed"
                           : "the sound output went away while it was opened");
    } else if (state_ == OutputState::playing || state_ == OutputState::frozen) {
        state_ = OutputState::lost;
        reason_ = "the sound output went away";
    }
}

void ProcessOutput::Parts::refuse(const std::string& why) {
    state_ = OutputState::refused;
    reason_ = fmt::format("{}; {}", why, advice_);
}

void ProcessOutput::Parts::watch_opening(CountedTime::Clock::time_point now) {
    if (is_opened_ && ring_.visits() > 0) {
        state_ = OutputState::playing;
        since_ = CountedTime(now);
    } else if (since_.at(now) >= kOpeningTime) {
        end_player();
        refuse("the sound output does not answer");
    }
}

void ProcessOutput::Parts::watch_playing(CountedTime::Clock::time_point now) {
    const std::uint64_t visits = ring_.visits();
    if (visits != std::exchange(visits_, visits)) {
        since_ = CountedTime(now);
        state_ = OutputState::playing;
        reason_.clear();
    } else if (since_.at(now) >= kStillTime) {
        state_ = OutputState::frozen;
        reason_ = "the sound output stands still";
    }
}

ProcessOutput::ProcessOutput(std::string advice) : parts_(std::make_unique<Parts>(std::move(advice))) {}

ProcessOutput::~ProcessOutput() = default;

void ProcessOutput::open(const OutputWish& wish) { parts_->open(wish); }

void ProcessOutput::close() noexcept { parts_->close(); }

OutputState ProcessOutput::state() { return parts_->state(); }

const OutputFacts& ProcessOutput::facts() const { return parts_->facts(); }

const std::string& ProcessOutput::reason() const { return parts_->reason(); }

bool ProcessOutput::is_misnamed() const { return parts_->is_misnamed(); }

bool ProcessOutput::is_gone() const { return parts_->is_gone(); }

FrameRing& ProcessOutput::ring() { return parts_->ring(); }

}  // namespace cuewell
