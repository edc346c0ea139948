#include "publish/page_file.h"
#include "base/errors.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

namespace cuewell {

TEST_CASE("a page that cannot be written is refused before its sound is made") {
    const test::TemporaryFolder folder;
    // There is no sound that could be made.
    const PreparedSession session;
    CHECK_THROWS_AS(write_page(session, folder / "missing" / "page.html", {}, Places(), {}), Failure);
}

}  // namespace cuewell
