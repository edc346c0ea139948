#include "support/recorder.h"

#include "base/descriptor_pair.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <utility>

#include <unistd.h>

namespace cuewell::test {

Recorder::Recorder(ChildStart parec) {
    DescriptorPair pipe = make_pipe();
    parec.out = pipe.second.get();
    parec_ = std::make_unique<ChildProcess>(parec);
    pipe_ = std::move(pipe.first);
    thread_ = std::thread([this] { listen(); });
}

Recorder::~Recorder() {
    parec_->kill();
    thread_.join();
}

Recording Recorder::heard() const {
    const std::lock_guard lock(mutex_);
    return recording_;
}

void Recorder::listen() {
    std::array<char, 16'384> buffer{};
    std::size_t kept = 0;
    constexpr std::size_t kFrameBytes = 2 * sizeof(std::int16_t);
    for (ssize_t got = 0; (got = ::read(pipe_.get(), buffer.data() + kept, buffer.size() - kept)) > 0;) {
        const SteadyTime now = std::chrono::steady_clock::now();
        const std::size_t there = kept + static_cast<std::size_t>(got);
        const std::size_t whole = there - there % kFrameBytes;
        const std::lock_guard lock(mutex_);
        std::vector<std::int16_t>& samples = recording_.samples;
        const bool is_first = samples.empty();
        samples.resize(samples.size() + whole / sizeof(std::int16_t));
        std::memcpy(samples.data() + samples.size() - whole / sizeof(std::int16_t), buffer.data(), whole);
        kept = there - whole;
        std::memmove(buffer.data(), buffer.data() + whole, kept);
        const SteadyTime start = now - (recording_.time_of(recording_.frames()) - recording_.start);
        recording_.start = is_first ? start : std::min(recording_.start, start);
    }
}

}  // namespace cuewell::test
