#include "session/folder_events.h"

#include <array>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace cuewell {
namespace {

constexpr std::uint32_t kWhatSavingDoes =
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;

/// What happened is not looked at: the stamps of the files tell it better.
void empty(int queue) {
    std::array<char, 4096> events{};
    while (::read(queue, events.data(), events.size()) > 0) continue;
}

}  // namespace

FolderEvents::FolderEvents(const std::vector<std::filesystem::path>& folders)
    : queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (!queue_.is_open()) return;
    for (const std::filesystem::path& folder : folders) {
        static_cast<void>(::inotify_add_watch(queue_.get(), folder.c_str(), kWhatSavingDoes));
    }
}

bool FolderEvents::wait(std::chrono::milliseconds longest) {
    // poll() passes over an entry without a descriptor, and is a sleep then.
    pollfd entry{queue_.is_open() ? queue_.get() : -1, POLLIN, 0};
    if (::poll(&entry, 1, static_cast<int>(longest.count())) <= 0) return false;
    empty(queue_.get());
    return true;
}

}  // namespace cuewell
