#include "cli/patient_writer.h"

#include "cli/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <system_error>

#include <poll.h>
#include <unistd.h>

namespace cuewell {
namespace {

constexpr std::size_t kMostWaiting = std::size_t{64} * 1024;

/// As much as a pipe takes at once where it says that it takes something: POSIX's least PIPE_BUF.
constexpr std::size_t kPart = 512;

bool takes_more(int output) {
    pollfd asked{output, POLLOUT, 0};
    return ::poll(&asked, 1, 0) == 1 && asked.revents != 0;
}

}  // namespace

bool PatientWriter::is_through() {
    write_waiting();
    return waiting_.empty();
}

void PatientWriter::put(std::string_view text) {
    if (is_broken_ || waiting_.size() + text.size() > kMostWaiting) return;
    waiting_ += text;
    write_waiting();
}

void PatientWriter::write_waiting() {
    while (!waiting_.empty() && takes_more(output_)) {
        const ssize_t wrote = ::write(output_, waiting_.data(), std::min(waiting_.size(), kPart));
        if (wrote >= 0) {
            waiting_.erase(0, static_cast<std::size_t>(wrote));
        } else if (errno == EAGAIN || errno == EINTR) {
            return;
        } else {
            const int error = errno;
            is_broken_ = true;
            waiting_.clear();
            tell(fmt::format("cuewell: standard output cannot be written: {}; the session goes on\n",
                             std::generic_category().message(error)));
        }
    }
}

}  // namespace cuewell
