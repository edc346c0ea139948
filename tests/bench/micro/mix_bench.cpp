// A minute of the default session as it is mixed, in the blocks that files are written in; its clips are at hand.

#include "bundled.h"
#include "counted.h"

#include "ambience/ambience.h"
#include "mixer/headroom.h"
#include "mixer/mixer.h"

#include <vector>

namespace cuewell::bench {
namespace {

constexpr std::size_t kBlockFrames = 4'096;
constexpr std::int64_t kFramesMixed = std::int64_t{60} * 48'000;

/// One clip for each length, full of the same sample.
class EvenClips final : public ClipSource {
public:
    explicit EvenClips(const std::vector<Frames>& lengths) {
        for (const Frames length : lengths) {
            const auto count = static_cast<std::size_t>(length.count());
            clips_.push_back(std::make_shared<const Clip>(Clip{SampleRate{}, std::vector<float>(count, 0.1F)}));
        }
    }
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override { return clips_.at(index); }

private:
    std::vector<std::shared_ptr<const Clip>> clips_;
};

/// The last block of a reading from the beginning.
std::vector<float> read_on(BlockSource& source, std::int64_t frames) {
    std::vector<float> block(kBlockFrames * static_cast<std::size_t>(source.format().channels));
    for (std::int64_t at = 0; at < frames; at += static_cast<std::int64_t>(kBlockFrames))
        source.read(FramePosition(at), block);
    return block;
}

void mix(benchmark::State& state) {
    Diagnostics faults;
    const Timeline timeline = schedule(sheet(), lengths(), SampleRate{}, Fit::yield, faults);
    EvenClips speech(lengths().lines);
    EvenClips chimes(lengths().chimes);
    measure(state, [&] {
        Mixer mixer(timeline, speech, chimes);
        return read_on(mixer, kFramesMixed);
    });
}
BENCHMARK(mix);

void ambience(benchmark::State& state, const char* name) {
    const AmbienceRecipe wanted = recipe(name);
    constexpr std::int64_t kTenSeconds = std::int64_t{10} * 48'000;
    measure(state, [&] {
        const auto source = make_ambience(wanted, {SampleRate{}, Frames(kFramesMixed)}, Seed{});
        return read_on(*source, kTenSeconds);
    });
}
BENCHMARK_CAPTURE(ambience, rain, "rain")->Name("ambience_rain");
BENCHMARK_CAPTURE(ambience, ocean, "ocean")->Name("ambience_ocean");

}  // namespace
}  // namespace cuewell::bench
