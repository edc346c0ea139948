#include "session/journal.h"

#include "base/descriptor.h"
#include "base/errors.h"
#include "session/journal_line.h"
#include "session/private_folder.h"
#include "sink/write_failure.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// Some 200,000 sessions.
constexpr std::size_t kLargestJournal = 16U << 20U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr const char* kLeadsNowhere = "it is a link that leads nowhere";

Failure read_failure(const fs::path& file, std::string_view reason) {
    return Failure(fmt::format("cannot read {}: {}", quoted_name(file), reason));
}

Failure read_failure(const fs::path& file, int error) {
    return read_failure(file, std::generic_category().message(error));
}

bool is_link(const fs::path& file) {
    std::error_code none;
    return fs::is_symlink(fs::symlink_status(file, none));
}

/// Opens an ordinary file; not open where there is none. A pipe in its place is not waited for.
Descriptor open_to_read(const fs::path& file) {
    Descriptor journal(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!journal.is_open()) {
        const int problem = errno;
        if (problem != ENOENT) throw read_failure(file, problem);
        if (is_link(file)) throw read_failure(file, kLeadsNowhere);
        return journal;
    }
    struct stat status{};
    if (::fstat(journal.get(), &status) != 0) throw read_failure(file, errno);
    if (S_ISDIR(status.st_mode)) throw read_failure(file, EISDIR);
    if (!S_ISREG(status.st_mode)) throw read_failure(file, "it is not an ordinary file");
    return journal;
}

/// At most one byte more than a journal may have, so that too large shows.
std::string read_bytes(const Descriptor& journal, const fs::path& file) {
    constexpr std::size_t kAtOnce = 64U << 10U;
    std::string bytes;
    for (;;) {
        const std::size_t have = bytes.size();
        if (have > kLargestJournal) throw read_failure(file, "it is larger than 16 MiB");
        bytes.resize(have + std::min(kAtOnce, kLargestJournal + 1 - have));
        const ssize_t got = ::read(journal.get(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno != EINTR) throw read_failure(file, errno);
        bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0) return bytes;
    }
}

bool is_note(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string_view::npos || line[first] == '#';
}

void add_line(Journal& journal, std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (is_note(line)) return;
    auto entry = read_journal_line(line);
    if (entry) {
        journal.entries.push_back(*std::move(entry));
    } else {
        ++journal.unread;
    }
}

/// Opens the file for adding, and makes it where nothing stands.
///
/// Why: a plain O_CREAT would make a file where a link points that leads nowhere, such as to a disk that is not there.
Descriptor open_to_add(const fs::path& file) {
    constexpr int kFlags = O_RDWR | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    constexpr mode_t kOwnerOnly = 0600;
    // Twice, for another program may make the file in between.
    for (int attempt = 0; attempt < 2; ++attempt) {
        Descriptor journal(::open(file.c_str(), kFlags));
        if (!journal.is_open() && errno == ENOENT)
            journal = Descriptor(::open(file.c_str(), kFlags | O_CREAT | O_EXCL, kOwnerOnly));
        if (journal.is_open()) return journal;
        if (errno != EEXIST) throw write_failure(quoted_name(file), errno);
    }
    throw write_failure(quoted_name(file), kLeadsNowhere);
}

/// Whether an editor left the last line open.
bool ends_within_a_line(const Descriptor& journal) {
    struct stat status{};
    char last = '\n';
    if (::fstat(journal.get(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size == 0) return false;
    return ::pread(journal.get(), &last, 1, status.st_size - 1) == 1 && last != '\n';
}

/// Takes the beginning of a line off again, where nobody has added to it since.
void take_back(const Descriptor& journal, ssize_t written) {
    const off_t end = ::lseek(journal.get(), 0, SEEK_CUR);
    struct stat status{};
    if (::fstat(journal.get(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size != end) return;
    // Where this fails too, the piece is a line that cannot be read: the next one starts afresh.
    [[maybe_unused]] const int result = ::ftruncate(journal.get(), end - written);
}

void write_at_once(const Descriptor& journal, std::string_view line, const fs::path& file) {
    ssize_t written = 0;
    do {
        written = ::write(journal.get(), line.data(), line.size());
    } while (written < 0 && errno == EINTR);
    if (written < 0) throw write_failure(quoted_name(file), errno);
    if (static_cast<std::size_t>(written) < line.size()) {
        take_back(journal, written);
        throw write_failure(quoted_name(file), ENOSPC);
    }
    // Some file systems tell only here that there was no room; what is no file on a disk has nothing to say.
    if (::fsync(journal.get()) != 0 && errno != EINVAL && errno != EROFS) throw write_failure(quoted_name(file), errno);
}

}  // namespace

Journal read_journal(const fs::path& file) {
    Journal journal;
    const Descriptor opened = open_to_read(file);
    if (!opened.is_open()) return journal;
    const std::string bytes = read_bytes(opened, file);
    std::string_view rest = bytes;
    if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        add_line(journal, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return journal;
}

void add_to_journal(const fs::path& file, const JournalEntry& entry) {
    make_private_folder(file.parent_path());
    const Descriptor journal = open_to_add(file);
    const std::string line = to_journal_line(entry) + '\n';
    write_at_once(journal, ends_within_a_line(journal) ? '\n' + line : line, file);
}

}  // namespace cuewell
