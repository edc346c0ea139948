// find_speech SOUND: prints from where to where something is heard in a sound file, a line each: the first frame and
// the frame behind the last, at the file's own rate.

#include <fmt/format.h>
#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <vector>

namespace {

/// -70 dB: where Cuewell itself lets a line begin and end.
constexpr float kAudible = 0.0003F;
/// Silences shorter than this belong to what is said: commas.
constexpr double kShortestSilence = 0.4;
constexpr sf_count_t kFramesAtOnce = 65'536;

struct CloseSound {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

void tell_sounds(SNDFILE* sound, const SF_INFO& info) {
    const auto shortest = static_cast<sf_count_t>(kShortestSilence * info.samplerate);
    std::vector<float> block(static_cast<std::size_t>(kFramesAtOnce * info.channels));
    sf_count_t at = 0;
    sf_count_t start = -1;
    sf_count_t end = 0;
    while (const sf_count_t frames = sf_readf_float(sound, block.data(), kFramesAtOnce)) {
        for (sf_count_t i = 0; i < frames; ++i, ++at) {
            const auto first = block.begin() + i * info.channels;
            if (std::none_of(first, first + info.channels, [](float s) { return std::abs(s) >= kAudible; })) continue;
            if (start >= 0 && at - end >= shortest) fmt::print("{}\t{}\n", start, end);
            if (start < 0 || at - end >= shortest) start = at;
            end = at + 1;
        }
    }
    if (start >= 0) fmt::print("{}\t{}\n", start, end);
}

}  // namespace

int main(int argc, char** argv) {
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, CloseSound> sound(argc == 2 ? sf_open(argv[1], SFM_READ, &info) : nullptr);
    if (!sound) {
        fmt::print(stderr, "find_speech: {}\n", argc == 2 ? sf_strerror(nullptr) : "usage: find_speech SOUND");
        return 1;
    }
    tell_sounds(sound.get(), info);
}
