#include "publish/batch_troubles.h"

#include "base/errors.h"

#include <doctest/doctest.h>

#include <map>
#include <new>
#include <set>
#include <string>

using namespace cuewell;

namespace {

template <typename Error>
void add(BatchTroubles& troubles, const Error& error, std::size_t files = 1, const std::string& routine = "reach") {
    troubles.add(std::make_exception_ptr(error), routine, files);
}

}  // namespace

TEST_CASE("troubles count the files that are not made, and tell the same sentence once, with all routines") {
    BatchTroubles troubles;
    add(troubles, Failure("the disk is full"));
    add(troubles, Failure("the disk is full"), 2, "fold");
    add(troubles, std::bad_alloc());
    CHECK(troubles.files == 4);
    const std::map<std::string, std::set<std::string>> expected{{"the disk is full", {"fold", "reach"}},
                                                                {"there is not enough memory", {"reach"}}};
    CHECK(troubles.sentences == expected);
    CHECK_FALSE(troubles.is_wrong_use);
}

TEST_CASE("faults and wrong uses are wrong use, and a warning by itself is not") {
    BatchTroubles troubles;
    const Diagnostic warning{Severity::warning, {}, "left out", ""};
    troubles.add({warning});
    CHECK(troubles.faults.all().size() == 1);
    CHECK(troubles.files == 0);
    CHECK_FALSE(troubles.is_wrong_use);
    add(troubles, ScriptError({{Severity::error, {}, "no unit", ""}}), 2);
    CHECK(troubles.is_wrong_use);
    CHECK(troubles.faults.has_errors());
    BatchTroubles others;
    add(others, UsageError("no such stretch"));
    CHECK(others.is_wrong_use);
    CHECK(others.sentences.contains("no such stretch"));
}

TEST_CASE("an interrupt is no trouble of one file: it goes on") {
    BatchTroubles troubles;
    CHECK_THROWS_AS(add(troubles, Interrupted()), Interrupted);
    CHECK(troubles.files == 0);
}
