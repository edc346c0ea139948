#include "script/library.h"

#include "support/script_faults.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("a chime in a routine's head that is not among the sounds is told") {
    const test::TemporaryFolder folder;
    folder.write("stretches/cat.md", std::string(kPlainHead) + "Hi.\n");
    folder.write("routines/day.md",
                 "+++\ntitle = \"Day\"\n[chimes]\nend = \"bowl\"\nside = \"none\"\nnext = \"pign\"\n+++\n- cat\n");
    const Shelf shelf({{folder / "stretches", ScriptKind::stretch, "stretches", "stretches"},
                       {folder / "routines", ScriptKind::routine, "routines", "routines"}});
    Diagnostics faults;
    CHECK_FALSE(load_routine(*shelf.find(ScriptKind::routine, "day"), shelf, {{"bowl", "ping"}}, faults));
    CHECK(told(faults) == R"(routines/day.md:6:8: error: unknown chime "pign"
  next = "pign"
         ^~~~~~
  did you mean "ping"?
)");
}

}  // namespace
}  // namespace cuewell
