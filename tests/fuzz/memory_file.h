#pragma once

#include "base/descriptor.h"

#include <filesystem>
#include <string_view>

namespace cuewell::fuzz {

/// A file that is in memory alone, for code that reads files by their path.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes);

    [[nodiscard]] std::filesystem::path path() const;

private:
    Descriptor file_;
};

}  // namespace cuewell::fuzz
