#include "support/temporary_place.h"

#include <stdlib.h>

namespace cuewell::test {

TemporaryPlace::TemporaryPlace(const std::string& folder) {
    if (const char* const now = ::getenv("TMPDIR")) before_ = now;
    ::setenv("TMPDIR", folder.c_str(), 1);
}

TemporaryPlace::~TemporaryPlace() {
    if (before_) {
        ::setenv("TMPDIR", before_->c_str(), 1);
    } else {
        ::unsetenv("TMPDIR");
    }
}

}  // namespace cuewell::test
