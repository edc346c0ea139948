#include "desktop/desktop_art.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("the picture of an installed program is among the icons beside its data") {
    const test::TemporaryFolder folder;
    folder.write("a prefix/share/cuewell/bundled/scripts/en/phrases.toml", "");
    folder.write("a prefix/share/icons/hicolor/scalable/apps/cuewell.svg", "<svg/>");
    CHECK(find_art(folder / "a prefix/share/cuewell/bundled") ==
          "file://" + std::filesystem::canonical(folder.path()).string() +
              "/a%20prefix/share/icons/hicolor/scalable/apps/cuewell.svg");
}

TEST_CASE("the picture of a checkout is among its documents") {
    const std::string art = find_art(CUEWELL_TEST_CHECKOUT);
    CHECK(art.starts_with("file:///"));
    CHECK(art.ends_with("/docs/pictures/cuewell.svg"));
}

TEST_CASE("without a picture there is no address") {
    const test::TemporaryFolder folder;
    CHECK(find_art(folder.path()).empty());
    CHECK(find_art(folder / "nowhere").empty());
}

}  // namespace
}  // namespace cuewell
