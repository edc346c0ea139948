#include "speech/kept_speech.h"

#include "base/errors.h"
#include "base/temporary_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace cuewell {
namespace {

/// Of 16 bit.
constexpr float kFullScale = 32'768.0F;
/// What need not be kept takes no more bytes than this of anybody's disk: an hour and a half of speech.
constexpr std::size_t kMostIfItCan = std::size_t{256} << 20U;

[[noreturn]] void fail(std::string_view what, int error) {
    throw Failure(
        fmt::format("cannot {} what was spoken in a temporary file: {}", what, std::generic_category().message(error)));
}

/// Does `step(done)` until `size` bytes are done; it gives how many more are, as pread and pwrite do.
template <typename Step>
void transfer(std::size_t size, std::string_view what, const Step& step) {
    for (std::size_t done = 0; done < size;) {
        const ssize_t more = step(done);
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) fail(what, errno);
        if (more == 0) fail(what, EIO);
        done += static_cast<std::size_t>(more);
    }
}

void write_to(const Descriptor& file, std::size_t offset, std::span<const std::byte> bytes) {
    transfer(bytes.size(), "keep", [&](std::size_t done) {
        return ::pwrite(file.get(), &bytes[done], bytes.size() - done, static_cast<off_t>(offset + done));
    });
}

void read_from(const Descriptor& file, std::size_t offset, std::span<std::byte> bytes) {
    transfer(bytes.size(), "read", [&](std::size_t done) {
        return ::pread(file.get(), &bytes[done], bytes.size() - done, static_cast<off_t>(offset + done));
    });
}

/// The samples in 16 bit; none where they have more than that.
std::vector<std::int16_t> in_16_bit(const Clip& clip) {
    std::vector<std::int16_t> whole;
    whole.reserve(clip.samples.size());
    for (const float sample : clip.samples) {
        const float scaled = std::clamp(sample * kFullScale, -kFullScale, kFullScale - 1.0F);
        whole.push_back(static_cast<std::int16_t>(scaled));
        if (static_cast<float>(whole.back()) / kFullScale != sample) return {};
    }
    return whole;
}

}  // namespace

Descriptor file_for_speech() {
    Descriptor file = open_temporary_file(folder_for_temporary_files());
    if (!file.is_open()) fail("keep", errno);
    return file;
}

Clip KeptSpeech::find_or_make(const Utterance& utterance, const std::function<Clip()>& make) {
    if (const std::optional<Place> place = find_or_reserve(utterance)) {
        try {
            return read(*place);
        } catch (const Failure&) {
            if (keeping_ == Keeping::always) throw;
            return make();
        }
    }
    std::optional<Place> place;
    try {
        Clip clip = make();
        place = keep(clip);
        settle(utterance, place);
        return clip;
    } catch (...) {
        settle(utterance, {});
        throw;
    }
}

/// Where the utterance is; nothing where it is now the caller's to make.
std::optional<KeptSpeech::Place> KeptSpeech::find_or_reserve(const Utterance& utterance) {
    std::unique_lock lock(mutex_);
    for (;;) {
        const auto [entry, is_new] = places_.try_emplace(utterance);
        if (is_new) return std::nullopt;
        if (entry->second) return entry->second;
        changed_.wait(lock);
    }
}

void KeptSpeech::settle(const Utterance& utterance, const std::optional<Place>& place) {
    {
        const std::lock_guard lock(mutex_);
        if (place) {
            places_[utterance] = place;
        } else {
            places_.erase(utterance);
        }
    }
    changed_.notify_all();
}

std::optional<KeptSpeech::Place> KeptSpeech::keep(const Clip& clip) {
    const std::vector<std::int16_t> whole = in_16_bit(clip);
    const Place place = make_room(clip, !whole.empty());
    if (keeping_ == Keeping::if_it_can && place.offset > kMostIfItCan) return std::nullopt;
    try {
        if (place.is_16_bit) {
            write_to(file_, place.offset, std::as_bytes(std::span(whole)));
        } else {
            write_to(file_, place.offset, std::as_bytes(std::span(clip.samples)));
        }
        return place;
    } catch (const Failure&) {
        if (keeping_ == Keeping::always) throw;
        return std::nullopt;
    }
}

KeptSpeech::Place KeptSpeech::make_room(const Clip& clip, bool is_16_bit) {
    const std::lock_guard lock(mutex_);
    const Place place{clip.rate, end_, clip.samples.size(), is_16_bit};
    end_ += clip.samples.size() * (is_16_bit ? sizeof(std::int16_t) : sizeof(float));
    return place;
}

Clip KeptSpeech::read(const Place& place) const {
    Clip clip{place.rate, std::vector<float>(place.samples)};
    if (!place.is_16_bit) {
        read_from(file_, place.offset, std::as_writable_bytes(std::span(clip.samples)));
        return clip;
    }
    std::vector<std::int16_t> whole(place.samples);
    read_from(file_, place.offset, std::as_writable_bytes(std::span(whole)));
    std::ranges::transform(whole, clip.samples.begin(),
                           [](std::int16_t sample) { return static_cast<float>(sample) / kFullScale; });
    return clip;
}

}  // namespace cuewell
