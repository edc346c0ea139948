#include "session/voice_gain_cache.h"

#include "base/errors.h"
#include "base/fnv.h"
#include "session/private_folder.h"
#include "sink/text_file_sink.h"
#include "speech/voice_profile.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// "-40.00" and a line end.
constexpr std::size_t kLongestGain = 8;

/// At most `most` bytes of an ordinary file; empty where there is none.
std::string beginning_of(const fs::path& file, std::size_t most) {
    std::error_code problem;
    if (!fs::is_regular_file(file, problem) || problem) return {};
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(most, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(most));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

std::optional<Decibels> read_gain(std::string_view text) {
    if (!text.ends_with('\n')) return std::nullopt;
    text.remove_suffix(1);
    double gain = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), gain, std::chars_format::fixed);
    const bool is_number = problem == std::errc() && end == text.data() + text.size();
    // Written so that what is no number at all is refused too.
    if (!is_number || !(gain >= -kMostGain.value() && gain <= kMostGain.value())) return std::nullopt;
    return Decibels(gain);
}

}  // namespace

fs::path VoiceGainCache::file_of(const std::string& key) const { return folder_ / fmt::format("{:016x}", fnv1a(key)); }

std::optional<Decibels> VoiceGainCache::find(const std::string& key) const {
    if (folder_.empty()) return std::nullopt;
    // One byte more than is right, so that too large shows.
    const std::string bytes = beginning_of(file_of(key), key.size() + kLongestGain + 1);
    if (bytes.size() > key.size() + kLongestGain || !bytes.starts_with(key)) return std::nullopt;
    return read_gain(std::string_view(bytes).substr(key.size()));
}

void VoiceGainCache::keep(const std::string& key, Decibels gain) const {
    if (folder_.empty()) return;
    try {
        make_private_folder(folder_);
        // A pipe would wait for a reader, and a link lead elsewhere.
        std::error_code none;
        const fs::file_type there = fs::symlink_status(file_of(key), none).type();
        if (there != fs::file_type::not_found && there != fs::file_type::regular) return;
        write_text_file(file_of(key), fmt::format("{}{:.2f}\n", key, gain.value()));
    } catch (const Failure&) {  // NOLINT(bugprone-empty-catch): a full disk is no reason not to speak.
    }
}

}  // namespace cuewell
