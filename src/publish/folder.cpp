#include "publish/folder.h"

#include "base/errors.h"

#include <fmt/format.h>

#include <system_error>

namespace cuewell {

void make_folder(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) throw Failure(fmt::format("{}: the folder cannot be made: {}", folder.string(), problem.message()));
}

}  // namespace cuewell
