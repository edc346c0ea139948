#include "memory_file.h"

#include "base/errors.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

namespace cuewell::fuzz {

MemoryFile::MemoryFile(std::string_view bytes) : file_(::memfd_create("input", MFD_CLOEXEC)) {
    const ssize_t written = file_.is_open() ? ::write(file_.get(), bytes.data(), bytes.size()) : -1;
    if (written != static_cast<ssize_t>(bytes.size())) throw Failure("no room for a file in memory");
}

std::filesystem::path MemoryFile::path() const { return fmt::format("/proc/self/fd/{}", file_.get()); }

}  // namespace cuewell::fuzz
