#include "support/wav_bytes.h"

#include <cstring>

namespace cuewell::test {
namespace {

template <typename Number>
void put(std::string& bytes, Number number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes.append(raw, sizeof number);
}

template <typename Sample>
std::string wav_of(const std::vector<Sample>& samples, const WavHeader& header, std::uint16_t format) {
    const auto size = static_cast<std::uint32_t>(samples.size() * sizeof(Sample));
    const auto frame = static_cast<std::uint16_t>(header.channels * sizeof(Sample));
    std::string bytes = "RIFF";
    put(bytes, size + 36U);
    bytes += "WAVEfmt ";
    put(bytes, 16U);
    put(bytes, format);
    put(bytes, header.channels);
    put(bytes, header.rate);
    put(bytes, header.rate * frame);
    put(bytes, frame);
    put(bytes, static_cast<std::uint16_t>(8 * sizeof(Sample)));
    bytes += "data";
    put(bytes, size);
    for (const Sample sample : samples) put(bytes, sample);
    return bytes;
}

}  // namespace

std::string wav_bytes(const std::vector<std::int16_t>& samples, const WavHeader& header) {
    return wav_of(samples, header, 1);
}

std::string float_wav_bytes(const std::vector<float>& samples) { return wav_of(samples, {}, 3); }

}  // namespace cuewell::test
