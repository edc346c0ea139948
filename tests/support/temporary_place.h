#pragma once

#include <optional>
#include <string>

namespace cuewell::test {

/// While it lives, temporary files go where it says: it sets TMPDIR, and afterwards puts it back as it was.
class TemporaryPlace {
public:
    explicit TemporaryPlace(const std::string& folder);
    ~TemporaryPlace();
    TemporaryPlace(const TemporaryPlace&) = delete;
    TemporaryPlace& operator=(const TemporaryPlace&) = delete;

private:
    std::optional<std::string> before_;
};

}  // namespace cuewell::test
