#include "sink/file_format.h"

#include "base/ascii.h"
#include "base/errors.h"
#include "base/suggest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace cuewell {
namespace {

/// In the order of FileFormat.
constexpr std::array<const char*, 5> kNames{"wav", "flac", "ogg", "opus", "mp3"};

constexpr std::array<std::pair<const char*, int>, 3> kQualities{{{"low", 2}, {"normal", kNormalQuality}, {"high", 7}}};

/// RFC 6716, section 2.1.3; its decoder gives each of them at 48 kHz.
constexpr std::array kOpusRates{48'000, 24'000, 16'000, 12'000, 8'000};
/// ISO 11172-3 and 13818-3, and half of the latter, which every decoder knows as MPEG 2.5.
constexpr std::array kMp3Rates{48'000, 44'100, 32'000, 24'000, 22'050, 16'000, 12'000, 11'025, 8'000};

/// `a, b or c`.
template <typename Words>
std::string any_of(const Words& words) {
    const std::span all(words);
    return fmt::format("{} or {}", fmt::join(all.first(all.size() - 1), ", "), all.back());
}

UsageError unknown_ending(const std::filesystem::path& file, const std::string& ending,
                          const std::vector<std::string>& others) {
    std::vector<std::string> known = known_endings();
    known.insert(known.end(), others.begin(), others.end());
    const std::string wanted = fmt::format("a file to write ends in {}", any_of(known));
    if (ending.empty()) return UsageError(fmt::format("\"{}\" has no ending; {}", file.string(), wanted));
    const std::optional<std::string> near = nearest(ending, known);
    const std::string hint = near ? fmt::format("; did you mean \"{}\"?", *near) : std::string();
    return UsageError(fmt::format("unknown ending \"{}\" of \"{}\"; {}{}", ending, file.string(), wanted, hint));
}

void check_rate(std::span<const int> taken, SampleRate rate, const char* name) {
    if (std::ranges::find(taken, rate.hz) != taken.end()) return;
    throw UsageError(fmt::format("{} takes no sample rate of {}; expected {}", name, rate.hz, any_of(taken)));
}

}  // namespace

std::vector<std::string> file_format_names() { return {kNames.begin(), kNames.end()}; }

std::optional<FileFormat> file_format_named(std::string_view name) {
    const auto* const found = std::ranges::find(kNames, name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<FileFormat>(found - kNames.begin());
}

std::string ending_of(FileFormat format) { return fmt::format(".{}", kNames.at(static_cast<std::size_t>(format))); }

std::vector<std::string> known_endings() {
    std::vector<std::string> endings;
    for (const char* name : kNames) endings.push_back(fmt::format(".{}", name));
    return endings;
}

FileFormat format_of_ending(const std::filesystem::path& file, const std::vector<std::string>& others) {
    const std::string ending = file.extension().string();
    const std::string name = ending.empty() ? ending : in_small_letters(ending.substr(1));
    if (const std::optional<FileFormat> format = file_format_named(name)) return *format;
    throw unknown_ending(file, ending, others);
}

std::vector<std::string> quality_names() {
    std::vector<std::string> names;
    for (const auto& [name, quality] : kQualities) names.emplace_back(name);
    return names;
}

std::optional<int> quality_named(std::string_view name) {
    for (const auto& [known, quality] : kQualities) {
        if (name == known) return quality;
    }
    return std::nullopt;
}

void check_encoding(const EncodeOptions& options, SampleRate rate) {
    if (options.quality < kLowestQuality || options.quality > kHighestQuality) {
        throw UsageError(fmt::format("a quality of {} is out of range; expected {} to {}", options.quality,
                                     kLowestQuality, kHighestQuality));
    }
    if (options.format == FileFormat::opus) check_rate(kOpusRates, rate, "Opus");
    if (options.format == FileFormat::mp3) check_rate(kMp3Rates, rate, "MP3");
    if (options.format == FileFormat::flac && options.bits == SampleBits::float32) {
        throw UsageError("FLAC holds no float samples; expected 16 or 24 bits");
    }
}

}  // namespace cuewell
