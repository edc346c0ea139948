#include "base/temporary_file.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

using namespace cuewell;
using namespace cuewell::test;

TEST_CASE("a nameless file can be written and read by its owner, and is seen by no one") {
    const TemporaryFolder folder;
    const Descriptor file = open_temporary_file(folder.path());
    REQUIRE(file.is_open());
    struct stat status{};
    REQUIRE(::fstat(file.get(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);
    CHECK(status.st_nlink == 0);
    CHECK((::fcntl(file.get(), F_GETFL) & O_ACCMODE) == O_RDWR);
    CHECK(folder.names().empty());
}

TEST_CASE("where no file can be made there is no nameless one") {
    CHECK_FALSE(open_temporary_file("/nonexistent").is_open());
    CHECK(errno == ENOENT);
    CHECK_FALSE(open_temporary_file("/proc").is_open());
    CHECK(errno != 0);
}
