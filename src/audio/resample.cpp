#include "audio/resample.h"

#include "base/errors.h"

#include <fmt/format.h>
#include <soxr.h>

#include <cstdint>

namespace cuewell {
namespace {

void check_rate(SampleRate rate) {
    if (rate.hz <= 0) throw Failure(fmt::format("cannot resample: {} Hz is no sample rate", rate.hz));
}

/// The whole clip in one call: libsoxr then takes out its own delay. As many samples as it makes, give or take one.
std::vector<float> run_soxr(const Clip& clip, SampleRate to) {
    const soxr_io_spec_t floats = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    const soxr_runtime_spec_t one_thread = soxr_runtime_spec(1);
    // With less room than it asks for, libsoxr 0.1.3 leaves out the end of the clip and of its delay.
    constexpr std::size_t kRoom = 1024;
    const auto expected = static_cast<std::size_t>(resampled_length(clip.length(), clip.rate, to).count());
    std::vector<float> out(expected + kRoom);
    std::size_t used = 0;
    std::size_t made = 0;
    const soxr_error_t fault = soxr_oneshot(clip.rate.hz, to.hz, 1, clip.samples.data(), clip.samples.size(), &used,
                                            out.data(), out.size(), &made, &floats, &quality, &one_thread);
    if (fault != nullptr)
        throw Failure(fmt::format("cannot resample from {} to {} Hz: {}", clip.rate.hz, to.hz, fault));
    out.resize(made);
    return out;
}

}  // namespace

Frames resampled_length(Frames length, SampleRate from, SampleRate to) {
    const std::int64_t source = from.hz;
    const std::int64_t target = to.hz;
    return Frames((2 * length.count() * target + source) / (2 * source));
}

Clip resample(const Clip& clip, SampleRate to) {
    check_rate(clip.rate);
    check_rate(to);
    if (clip.rate == to || clip.samples.empty()) return Clip{to, clip.samples};
    Clip result{to, run_soxr(clip, to)};
    const auto length = static_cast<std::size_t>(resampled_length(clip.length(), clip.rate, to).count());
    const std::size_t made = result.samples.size();
    if (made + 1 < length) throw Failure(fmt::format("cannot resample: {} of {} samples came out", made, length));
    result.samples.resize(length);
    return result;
}

}  // namespace cuewell
