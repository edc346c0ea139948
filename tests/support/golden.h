#pragma once

#include <string>

namespace cuewell {

/// The text of tests/data/goldens/NAME.
///
/// To renew the goldens, run the tests with CUEWELL_RENEW_GOLDENS=1 in the environment, and read the difference before
/// keeping it: every file that is asked for is then written with `actual` and given back.
/// Errors: std::runtime_error where the file cannot be read or written.
[[nodiscard]] std::string golden(const std::string& name, const std::string& actual);

}  // namespace cuewell
