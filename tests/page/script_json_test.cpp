#include "page/script_json.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("no tag and no comment can begin or end in a string of a script") {
    CHECK(script_json("</script><!-- \"x\" \\ & >") == R"("\u003c/script>\u003c!-- \"x\" \\ & >")");
    CHECK(script_json("line\nline") == "\"line line\"");
}

}  // namespace
}  // namespace cuewell
