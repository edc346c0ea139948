#include "publish/batch_troubles.h"

#include "base/errors.h"

#include <doctest/doctest.h>

#include <new>
#include <set>
#include <string>

using namespace cuewell;

namespace {

template <typename Error>
void add(BatchTroubles& troubles, const Error& error, std::size_t files = 1) {
    troubles.add(std::make_exception_ptr(error), files);
}

}  // namespace

TEST_CASE("troubles count the files that are not made, and tell the same sentence once") {
    BatchTroubles troubles;
    add(troubles, Failure("the disk is full"));
    add(troubles, Failure("the disk is full"), 2);
    add(troubles, std::bad_alloc());
    CHECK(troubles.files == 4);
    CHECK(troubles.sentences == std::set<std::string>{"the disk is full", "there is not enough memory"});
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
