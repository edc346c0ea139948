#include "speech/kept_speech.h"

#include "base/errors.h"
#include "speech/scratch_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

constexpr mode_t kOwnerOnly = 0600;

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

}  // namespace

Descriptor open_nameless_file() {
    const std::filesystem::path folder = folder_for_temporary_files();
    Descriptor file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, kOwnerOnly));
    if (file.is_open()) return file;
    // Not every file system has files without a name.
    std::string name = (folder / "cuewell-XXXXXX").string();
    file = Descriptor(::mkostemp(name.data(), O_CLOEXEC));
    if (!file.is_open()) fail("keep", errno);
    ::unlink(name.c_str());
    return file;
}

Clip KeptSpeech::find_or_make(const Utterance& utterance, const std::function<Clip()>& make) {
    std::unique_lock lock(mutex_);
    for (;;) {
        const auto [entry, is_new] = places_.try_emplace(utterance);
        if (is_new) break;
        if (const std::optional<Place> place = entry->second) {
            lock.unlock();
            return read(*place);
        }
        changed_.wait(lock);
    }
    lock.unlock();
    try {
        Clip clip = make();
        const Place place = make_room(clip);
        write(place, clip);
        lock.lock();
        places_[utterance] = place;
        changed_.notify_all();
        return clip;
    } catch (...) {
        if (!lock.owns_lock()) lock.lock();
        places_.erase(utterance);
        changed_.notify_all();
        throw;
    }
}

KeptSpeech::Place KeptSpeech::make_room(const Clip& clip) {
    const std::lock_guard lock(mutex_);
    const Place place{clip.rate, end_, clip.samples.size()};
    end_ += clip.samples.size() * sizeof(float);
    return place;
}

void KeptSpeech::write(const Place& place, const Clip& clip) const {
    const char* bytes = reinterpret_cast<const char*>(clip.samples.data());
    const std::size_t size = place.samples * sizeof(float);
    transfer(size, "keep", [&](std::size_t done) {
        return ::pwrite(file_.get(), bytes + done, size - done, static_cast<off_t>(place.offset + done));
    });
}

Clip KeptSpeech::read(const Place& place) const {
    Clip clip{place.rate, std::vector<float>(place.samples)};
    char* bytes = reinterpret_cast<char*>(clip.samples.data());
    const std::size_t size = place.samples * sizeof(float);
    transfer(size, "read", [&](std::size_t done) {
        return ::pread(file_.get(), bytes + done, size - done, static_cast<off_t>(place.offset + done));
    });
    return clip;
}

}  // namespace cuewell
