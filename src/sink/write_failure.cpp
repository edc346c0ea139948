#include "sink/write_failure.h"

#include <fmt/format.h>

#include <system_error>

namespace cuewell {

Failure write_failure(const std::string& name, std::string_view reason) {
    return Failure(fmt::format("cannot write {}: {}", name, reason));
}

Failure write_failure(const std::string& name, int error) {
    return write_failure(name, std::generic_category().message(error));
}

std::string quoted_name(const std::filesystem::path& file) { return fmt::format("\"{}\"", file.string()); }

}  // namespace cuewell
