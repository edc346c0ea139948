#include "audio/wave_peaks.h"

#include "audio/wave_reader.h"

#include <algorithm>

namespace cuewell {
namespace {

/// So many samples are scanned at once: what is needed for them stays in the cache.
constexpr std::size_t kPiece = 4'096;

constexpr auto kReach = static_cast<std::ptrdiff_t>(WaveReader::kReach);
constexpr auto kBlock = static_cast<std::ptrdiff_t>(WaveReader::kBlock);

/// `count` samples from `first` on, which may lie before the beginning, and beyond the end: there is silence.
std::vector<float> with_silence(MonoView samples, std::ptrdiff_t first, std::ptrdiff_t count) {
    std::vector<float> result(static_cast<std::size_t>(count), 0.0F);
    const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(first, 0);
    const std::ptrdiff_t end = std::min(first + count, std::ssize(samples));
    if (begin < end) std::copy(samples.begin() + begin, samples.begin() + end, result.begin() + (begin - first));
    return result;
}

/// How high the wave is around each sample of a part.
class PartHeights {
public:
    PartHeights(MonoView samples, std::size_t from, std::size_t to)
        : last_(std::ssize(samples) - 1), from_(static_cast<std::ptrdiff_t>(from)), heights_(to - from, 0.0F) {}

    /// Takes what was read after sample `first` and the next ones.
    void take(std::ptrdiff_t first, const WaveReader::Heights& read) {
        constexpr std::size_t kHalf = WaveReader::kPoints / 2;
        for (std::ptrdiff_t i = 0; i < kBlock; ++i) {
            const auto& points = read[static_cast<std::size_t>(i)];
            raise(first + i, *std::max_element(points.begin(), points.begin() + kHalf + 1));
            raise(first + i + 1, *std::max_element(points.begin() + kHalf, points.end()));
        }
    }

    void append_peaks(float level, std::vector<WavePeak>& peaks) const {
        for (std::size_t i = 0; i < heights_.size(); ++i) {
            if (heights_[i] > level) peaks.push_back({static_cast<std::size_t>(from_) + i, heights_[i]});
        }
    }

private:
    /// What rings before the first sample and after the last counts as theirs.
    void raise(std::ptrdiff_t at, float height) {
        const std::ptrdiff_t place = std::clamp<std::ptrdiff_t>(at, 0, last_) - from_;
        if (place < 0 || place >= std::ssize(heights_)) return;
        float& highest = heights_[static_cast<std::size_t>(place)];
        highest = std::max(highest, height);
    }

    std::ptrdiff_t last_;
    std::ptrdiff_t from_;
    std::vector<float> heights_;
};

void append_peaks(MonoView samples, std::size_t from, std::size_t to, float level, std::vector<WavePeak>& peaks) {
    static const WaveReader kReader;
    // Half of what lies after a sample belongs to the next one.
    const std::ptrdiff_t first = from == 0 ? -kReach : static_cast<std::ptrdiff_t>(from) - 1;
    const std::ptrdiff_t last = static_cast<std::ptrdiff_t>(to) + (to == samples.size() ? kReach : 0);
    const std::ptrdiff_t blocks = (last - first + kBlock - 1) / kBlock;
    const std::vector<float> around = with_silence(samples, first - kReach, blocks * kBlock + 2 * kReach);
    const std::vector<float> bounds = kReader.bounds(around);
    PartHeights heights(samples, from, to);
    for (std::ptrdiff_t block = 0; block < blocks; ++block) {
        if (bounds[static_cast<std::size_t>(block)] <= level) continue;
        heights.take(first + block * kBlock,
                     kReader.heights(&around[static_cast<std::size_t>(kReach + block * kBlock)]));
    }
    heights.append_peaks(level, peaks);
}

}  // namespace

std::vector<WavePeak> wave_peaks(MonoView samples, std::size_t from, std::size_t to, float level) {
    std::vector<WavePeak> peaks;
    for (std::size_t at = from; at < to; at += kPiece)
        append_peaks(samples, at, std::min(at + kPiece, to), level, peaks);
    return peaks;
}

}  // namespace cuewell
