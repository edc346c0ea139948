#include "base/version.h"

namespace cuewell {

const char* version() noexcept { return CUEWELL_VERSION; }

}  // namespace cuewell
