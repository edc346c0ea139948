#include "sink/frame_ring.h"

#include <algorithm>
#include <cassert>
#include <new>

namespace cuewell {
namespace {

/// What one side writes lies apart from what the other writes, so that they do not take each other's cache lines away.
constexpr std::size_t kCacheLine = 64;
/// Tells memory with a ring in it from memory without.
constexpr std::uint64_t kMark = 0x6375'6577'656c'6c31;

using Shared = std::atomic<std::uint64_t>;
static_assert(Shared::is_always_lock_free, "only what needs no lock can be shared by processes");

}  // namespace

struct FrameRing::Control {
    Shared mark{kMark};
    Shared channels{2};

    // The writer's.
    alignas(kCacheLine) Shared written{0};
    Shared is_expected{0};
    Shared cut_from{0};
    Shared cut_to{0};
    Shared cuts{0};  ///< How many were asked for; tells the reader that the two above are in place.

    // The reader's.
    alignas(kCacheLine) Shared read{0};
    Shared cuts_done{0};
    Shared visits{0};
    Shared largest_visit{0};
    Shared missed{0};
    Shared gaps{0};
};

namespace {

constexpr auto kRelaxed = std::memory_order_relaxed;
constexpr auto kAcquire = std::memory_order_acquire;
constexpr auto kRelease = std::memory_order_release;

/// One's own number, which nobody else writes.
void add(Shared& number, std::uint64_t more) { number.store(number.load(kRelaxed) + more, kRelaxed); }

/// Calls `use(place, offset, count)` for the one or two runs of the ring's memory that samples lie in.
template <typename Use>
void for_each_run(std::uint64_t first, std::size_t count, std::size_t size, Use use) {
    const std::size_t place = first & (size - 1);
    const std::size_t whole = std::min(count, size - place);
    use(place, std::size_t{0}, whole);
    if (whole < count) use(std::size_t{0}, whole, count - whole);
}

}  // namespace

std::size_t FrameRing::bytes_for(std::size_t samples) noexcept {
    return sizeof(Control) + samples * sizeof(std::int16_t);
}

FrameRing::FrameRing(std::span<std::byte> memory, std::size_t samples)
    : control_(std::launder(reinterpret_cast<Control*>(memory.data()))),
      samples_(reinterpret_cast<std::int16_t*>(memory.data() + sizeof(Control))),
      size_(samples) {
    assert(memory.size() >= bytes_for(samples) && (samples & (samples - 1)) == 0);
    if (control_->mark.load(kAcquire) != kMark) control_ = new (memory.data()) Control;
}

void FrameRing::begin(int channels) noexcept {
    Control& control = *control_;
    for (Shared* const number :
         {&control.written, &control.is_expected, &control.cut_from, &control.cut_to, &control.cuts, &control.read,
          &control.cuts_done, &control.visits, &control.largest_visit, &control.missed, &control.gaps})
        number->store(0, kRelaxed);
    control.channels.store(static_cast<std::uint64_t>(channels), kRelease);
}

int FrameRing::channels() const noexcept { return static_cast<int>(control_->channels.load(kRelaxed)); }

std::size_t FrameRing::capacity() const noexcept { return size_ / static_cast<std::size_t>(channels()); }

FrameRing::Number FrameRing::written() const noexcept { return control_->written.load(kAcquire); }

FrameRing::Number FrameRing::read() const noexcept { return control_->read.load(kAcquire); }

std::uint64_t FrameRing::visits() const noexcept { return control_->visits.load(kRelaxed); }

std::size_t FrameRing::largest_visit() const noexcept { return control_->largest_visit.load(kRelaxed); }

std::uint64_t FrameRing::missed() const noexcept { return control_->missed.load(kRelaxed); }

std::uint64_t FrameRing::gaps() const noexcept { return control_->gaps.load(kRelaxed); }

void FrameRing::count_gap() noexcept { add(control_->gaps, 1); }

bool FrameRing::is_expected() const noexcept { return control_->is_expected.load(kRelaxed) != 0; }

void FrameRing::expect_frames(bool expected) noexcept { control_->is_expected.store(expected ? 1 : 0, kRelaxed); }

std::size_t FrameRing::room() const noexcept {
    // Acquired: what the reader has read may be written over.
    return capacity() - (control_->written.load(kRelaxed) - control_->read.load(kAcquire));
}

void FrameRing::write(std::span<const std::int16_t> samples) noexcept {
    const auto channels = static_cast<std::size_t>(this->channels());
    const Number at = control_->written.load(kRelaxed);
    for_each_run(at * channels, samples.size(), size_, [&](std::size_t place, std::size_t offset, std::size_t count) {
        std::ranges::copy(samples.subspan(offset, count), samples_ + place);
    });
    control_->written.store(at + samples.size() / channels, kRelease);
}

void FrameRing::copy(Number from, std::span<std::int16_t> samples) const noexcept {
    const auto first = from * static_cast<std::uint64_t>(channels());
    for_each_run(first, samples.size(), size_, [&](std::size_t place, std::size_t offset, std::size_t count) {
        std::copy_n(samples_ + place, count, samples.begin() + static_cast<std::ptrdiff_t>(offset));
    });
}

void FrameRing::cut(Number from, Number to) noexcept {
    control_->cut_from.store(from, kRelaxed);
    control_->cut_to.store(to, kRelaxed);
    control_->cuts.store(control_->cuts.load(kRelaxed) + 1, kRelease);
}

bool FrameRing::is_cut() const noexcept { return control_->cuts_done.load(kAcquire) == control_->cuts.load(kRelaxed); }

void FrameRing::read(std::span<std::int16_t> samples) noexcept {
    const auto channels = static_cast<std::size_t>(this->channels());
    const std::size_t wanted = samples.size() / channels;
    // The cut first: what was written before it is then seen too, and so the frame that it goes on at.
    const std::uint64_t cuts = control_->cuts.load(kAcquire);
    const Number written = control_->written.load(kAcquire);
    const Number from = control_->cut_from.load(kRelaxed);
    bool has_cut = control_->cuts_done.load(kRelaxed) != cuts;
    Number at = control_->read.load(kRelaxed);
    std::size_t done = 0;
    for (;;) {
        if (has_cut && at >= from) {
            at = std::min(control_->cut_to.load(kRelaxed) + (at - from), written);
            // Whoever sees that the cut is done sees where the reader went on.
            control_->read.store(at, kRelease);
            control_->cuts_done.store(cuts, kRelease);
            has_cut = false;
        }
        const Number end = has_cut ? from : written;
        const auto count = std::min<Number>(end - at, wanted - done);
        if (count == 0) break;
        copy(at, samples.subspan(done * channels, count * channels));
        done += count;
        at += count;
    }
    std::ranges::fill(samples.subspan(done * channels), std::int16_t{0});
    control_->read.store(at, kRelease);
    count_visit(wanted, wanted - done);
}

void FrameRing::count_visit(std::size_t wanted, std::size_t missing) noexcept {
    add(control_->visits, 1);
    if (wanted > control_->largest_visit.load(kRelaxed)) control_->largest_visit.store(wanted, kRelaxed);
    if (is_expected()) add(control_->missed, missing);
}

}  // namespace cuewell
