#include "speech_file.h"

#include <sndfile.h>
#include <soxr.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace cuewell::clarity {
namespace {

/// Silence before and after each sentence: a recogniser finds the first and last sound by what is around them.
constexpr double kSilenceSeconds = 0.3;

constexpr float kFullScale = 32'767.0F;

std::vector<float> resample(const std::vector<float>& samples, int rate) {
    std::vector<float> out(samples.size() * kHeardRate / static_cast<std::size_t>(rate));
    std::size_t done = 0;
    if (soxr_error_t error = soxr_oneshot(rate, kHeardRate, 1, samples.data(), samples.size(), nullptr, out.data(),
                                          out.size(), &done, nullptr, nullptr, nullptr))
        throw std::runtime_error(std::string("cannot resample: ") + error);
    out.resize(done);
    return out;
}

}  // namespace

struct SpeechFile::File {
    explicit File(const std::string& path) : handle(sf_open(path.c_str(), SFM_READ, &info)) {
        if (handle == nullptr) throw std::runtime_error(path + ": " + sf_strerror(nullptr));
        if (info.channels != 1) throw std::runtime_error(path + " has more channels than one");
    }
    ~File() { sf_close(handle); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    SF_INFO info{};
    SNDFILE* handle;
};

SpeechFile::SpeechFile(const std::string& path) : file_(std::make_unique<File>(path)) {}

SpeechFile::~SpeechFile() = default;

std::vector<std::int16_t> SpeechFile::cut(std::int64_t start, std::int64_t end) {
    const auto silence = static_cast<std::size_t>(kSilenceSeconds * file_->info.samplerate);
    const auto length = static_cast<std::size_t>(std::max<std::int64_t>(end - start, 0));
    std::vector<float> samples(length + 2 * silence);
    if (sf_seek(file_->handle, start, SEEK_SET) != start ||
        sf_readf_float(file_->handle, samples.data() + silence, end - start) != end - start)
        throw std::runtime_error("the sound ends before the sentence does");

    samples = resample(samples, file_->info.samplerate);
    std::vector<std::int16_t> heard;
    heard.reserve(samples.size());
    for (const float sample : samples)
        heard.push_back(static_cast<std::int16_t>(std::lround(std::clamp(sample, -1.0F, 1.0F) * kFullScale)));
    return heard;
}

}  // namespace cuewell::clarity
