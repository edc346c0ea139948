#include "audio/sound_file.h"

#include "audio/header_length.h"
#include "base/descriptor.h"
#include "base/errors.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

constexpr std::int64_t kLongestSeconds = 600;
constexpr int kHighestRate = 384'000;
/// As many as ten minutes have at 96 kHz, which is all that is held in memory.
constexpr std::int64_t kMostFrames = kLongestSeconds * 96'000;
constexpr std::size_t kFramesAtOnce = 4096;
constexpr const char* kTooEarly = "it ends too early";

[[noreturn]] void fail(const std::filesystem::path& path, std::string_view reason) {
    throw Failure(fmt::format("cannot read \"{}\": {}", path.string(), reason));
}

std::string system_reason(int error) { return std::generic_category().message(error); }

/// Opened here and not by libsndfile, which tells no system reason.
Descriptor open_sound(const std::filesystem::path& path) {
    // Without O_NONBLOCK a named pipe would wait for a writer that may never come.
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open()) fail(path, system_reason(errno));
    struct stat status{};
    if (::fstat(file.get(), &status) != 0) fail(path, system_reason(errno));
    if (S_ISDIR(status.st_mode)) fail(path, system_reason(EISDIR));
    if (!S_ISREG(status.st_mode)) fail(path, "it is no ordinary file");
    return file;
}

struct CloseSound {
    void operator()(SNDFILE* file) const { sf_close(file); }
};
using Sound = std::unique_ptr<SNDFILE, CloseSound>;

/// What libsndfile says, without its full stop: a sentence goes around it.
std::string reason_of(SNDFILE* sound) {
    std::string reason = sf_strerror(sound);
    while (!reason.empty() && reason.back() == '.') reason.pop_back();
    return reason;
}

/// The mean of the channels, which must all be numbers.
float mono_sample(std::span<const float> frame, const std::filesystem::path& path) {
    double sum = 0.0;
    for (const float sample : frame) sum += static_cast<double>(sample);
    if (!std::isfinite(sum)) fail(path, "it holds a sample that is no number");
    return static_cast<float>(sum / static_cast<double>(frame.size()));
}

/// A sound file that is open, and what its header says.
struct OpenSound {
    explicit OpenSound(const std::filesystem::path& file_path) : path(file_path), file(open_sound(file_path)) {
        if (is_cut_mp3(file.get())) fail(path, kTooEarly);
        sound.reset(sf_open_fd(file.get(), SFM_READ, &info, SF_FALSE));
        if (!sound) fail(path, reason_of(nullptr));
        // A few bytes may say that they are gigabytes of silence.
        if (info.samplerate > kHighestRate) fail(path, "it has more than 384,000 samples a second");
        // Of Ogg a length is always known, by the last page.
        const bool lacks_last_page = type() == SF_FORMAT_OGG && info.frames == SF_COUNT_MAX;
        if (lacks_last_page || (is_wav() && is_cut_wav(file.get()))) fail(path, kTooEarly);
    }

    [[nodiscard]] int type() const { return info.format & SF_FORMAT_TYPEMASK; }
    [[nodiscard]] bool is_wav() const {
        return type() == SF_FORMAT_WAV || type() == SF_FORMAT_WAVEX || type() == SF_FORMAT_RF64;
    }

    const std::filesystem::path& path;
    Descriptor file;
    SF_INFO info{};
    Sound sound;
};

/// Whether so much of a file is left that what was read of it was no more than a guess at its length.
bool is_far_from_end(const OpenSound& open, sf_count_t read) {
    struct stat status{};
    const off_t at = ::lseek(open.file.get(), 0, SEEK_CUR);
    if (read == 0 || at <= 0 || ::fstat(open.file.get(), &status) != 0) return false;
    const double bytes_a_second = static_cast<double>(at) / static_cast<double>(read) * open.info.samplerate;
    return static_cast<double>(status.st_size - at) > bytes_a_second;
}

/// Fails where frames are missing that a header tells of.
void check_length(const OpenSound& open, sf_count_t read) {
    if (open.type() != SF_FORMAT_MPEG) {
        if (open.info.frames < SF_COUNT_MAX && read < open.info.frames) fail(open.path, kTooEarly);
    } else if (mp3_tells_length(open.file.get())) {
        // Encoders and decoders differ by a few packets in what they count.
        constexpr sf_count_t kLeeway = 3 * 1'152;
        if (read + kLeeway < open.info.frames) fail(open.path, kTooEarly);
    } else if (read >= open.info.frames && is_far_from_end(open, read)) {
        fail(open.path, "it does not tell how long it is; save it as FLAC or WAV");
    }
}

/// Gives every frame to `take`, up to the end or until `take` wants no more.
template <typename Take>
void read_frames(const OpenSound& open, Take take) {
    const auto channels = static_cast<std::size_t>(open.info.channels);
    std::vector<float> block(kFramesAtOnce * channels);
    sf_count_t read = 0;
    // Read to the end: the length that a header tells may be unknown, or wrong.
    for (;;) {
        const sf_count_t frames = sf_readf_float(open.sound.get(), block.data(), kFramesAtOnce);
        // Each reading forgets the error of the one before.
        if (sf_error(open.sound.get()) != SF_ERR_NO_ERROR) fail(open.path, "it is damaged");
        if (frames <= 0) break;
        read += frames;
        for (std::size_t frame = 0; frame < static_cast<std::size_t>(frames); ++frame) {
            if (!take(std::span<const float>(block).subspan(frame * channels, channels))) return;
        }
    }
    check_length(open, read);
}

}  // namespace

Clip read_sound_file(const std::filesystem::path& path) {
    const OpenSound open(path);
    const std::int64_t ten_minutes = kLongestSeconds * open.info.samplerate;
    const auto most = static_cast<std::size_t>(std::min(ten_minutes, kMostFrames));
    Clip clip{SampleRate{open.info.samplerate}, {}};
    read_frames(open, [&](std::span<const float> frame) {
        if (clip.samples.size() == most) {
            fail(path, ten_minutes > kMostFrames ? "it has more samples than ten minutes at 96 kHz"
                                                 : "it is longer than ten minutes");
        }
        clip.samples.push_back(mono_sample(frame, path));
        return true;
    });
    return clip;
}

StereoClip read_stereo_file(const std::filesystem::path& path, Duration longest) {
    const OpenSound open(path);
    if (open.info.channels > 2) fail(path, "it has more than two channels");
    const SampleRate rate{open.info.samplerate};
    const std::int64_t wished = to_frames(longest, rate).count();
    const auto most = static_cast<std::size_t>(std::min(wished, kMostFrames / 2));
    StereoClip clip{{rate, {}}, {rate, {}}};
    read_frames(open, [&](std::span<const float> frame) {
        if (clip.left.samples.size() == most) return false;
        static_cast<void>(mono_sample(frame, path));
        clip.left.samples.push_back(frame.front());
        clip.right.samples.push_back(frame.back());
        return true;
    });
    return clip;
}

}  // namespace cuewell
