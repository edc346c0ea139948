#include "speech/scratch_folder.h"

#include "base/descriptor.h"
#include "base/errors.h"
#include "speech/child_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace cuewell {
namespace {

constexpr mode_t kOwnerOnly = 0600;

[[noreturn]] void fail(std::string_view what, const std::filesystem::path& path, int error) {
    throw Failure(fmt::format("cannot {} \"{}\": {}", what, path.string(), std::generic_category().message(error)));
}

}  // namespace

std::filesystem::path folder_for_temporary_files() {
    const char* wish = std::getenv("TMPDIR");
    if (wish == nullptr || *wish == '\0') return "/tmp";
    // A path that begins with a hyphen, given to a program, would be an option.
    std::error_code problem;
    std::filesystem::path folder = std::filesystem::absolute(wish, problem);
    if (problem) fail("find the folder for temporary files", wish, problem.value());
    return folder;
}

ScratchFolder::ScratchFolder() {
    const std::filesystem::path parent = folder_for_temporary_files();
    std::string name = (parent / "cuewell-XXXXXX").string();
    // Made so that only the owner can enter it.
    if (::mkdtemp(name.data()) == nullptr) fail("make a folder in", parent, errno);
    path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code nobody_to_tell;
    std::filesystem::remove_all(path_, nobody_to_tell);
}

std::filesystem::path ScratchFolder::write(const std::string& name, std::string_view text) const {
    std::filesystem::path path = path_ / name;
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly));
    if (!file.is_open() || !write_all(file.get(), text.data(), text.size())) fail("write", path, errno);
    return path;
}

}  // namespace cuewell
