#pragma once

#include "page/session_page.h"

#include <string>

namespace cuewell {

/// The sheet that is read and printed: the words before and after, for each stretch its pose, what one needs for it and
/// its steps, and at the foot what else has to be known.
///
/// Shape: HTML. The stretch of number n is the element "stretch-n", with its drawing in a figure.
[[nodiscard]] std::string take_home_sheet(const PageContent& content);

}  // namespace cuewell
