#include "session/folder_events.h"

#include <array>

#include <poll.h>
#include <unistd.h>

#if __has_include(<sys/inotify.h>)
#include <sys/inotify.h>
#endif

namespace cuewell {
namespace {

#if __has_include(<sys/inotify.h>)
/// Editors end a save by closing the file, or by moving a whole one to its place. What else happens, looking finds.
constexpr std::uint32_t kWhatSavingDoes = IN_CLOSE_WRITE | IN_MOVED_TO;

Descriptor queue_of(const std::vector<std::filesystem::path>& folders) {
    Descriptor queue(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!queue.is_open()) return queue;
    for (const std::filesystem::path& folder : folders) {
        static_cast<void>(::inotify_add_watch(queue.get(), folder.c_str(), kWhatSavingDoes));
    }
    return queue;
}
#else
Descriptor queue_of(const std::vector<std::filesystem::path>&) { return {}; }
#endif

/// What happened is not looked at: the stamps of the files tell it better.
void empty(int queue) {
    std::array<char, 4096> events{};
    while (::read(queue, events.data(), events.size()) > 0) continue;
}

}  // namespace

FolderEvents::FolderEvents(const std::vector<std::filesystem::path>& folders) : queue_(queue_of(folders)) {}

bool FolderEvents::wait(std::chrono::milliseconds longest) {
    // poll() passes over an entry without a descriptor, and is a sleep then.
    pollfd entry{queue_.is_open() ? queue_.get() : -1, POLLIN, 0};
    if (::poll(&entry, 1, static_cast<int>(longest.count())) <= 0) return false;
    empty(queue_.get());
    return true;
}

}  // namespace cuewell
