#include "sink/unnamed_file.h"

#include "fakes.h"
#include "sink/descriptor_writer.h"
#include "support/temporary_place.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <span>
#include <string>

namespace cuewell {
namespace {

TEST_CASE("what is written to a file without a name is copied whole, with what was written over") {
    UnnamedFile file;
    Bytes content = test::numbered_bytes(200'000);
    DescriptorWriter writer(file.descriptor(), file.name());
    writer.write(content);
    writer.rewrite(3, test::bytes_of("over"));
    std::ranges::copy(test::bytes_of("over"), content.begin() + 3);
    test::MemoryWriter memory;
    file.move_to(memory, {});
    CHECK(memory.content == content);
}

TEST_CASE("what was moved has given its room back") {
    UnnamedFile file;
    DescriptorWriter writer(file.descriptor(), file.name());
    const Bytes mebibyte = test::numbered_bytes(1U << 20U);
    for (int part = 0; part < 9; ++part) writer.write(mebibyte);
    struct stat before{};
    struct stat after{};
    REQUIRE(::fstat(file.descriptor(), &before) == 0);
    test::MemoryWriter memory;
    file.move_to(memory, {});
    REQUIRE(::fstat(file.descriptor(), &after) == 0);
    CHECK(memory.content.size() == 9 * mebibyte.size());
    CHECK(std::ranges::equal(std::span(memory.content).last(mebibyte.size()), mebibyte));
    CHECK((after.st_blocks == before.st_blocks || after.st_blocks <= before.st_blocks / 4));
}

TEST_CASE("it lies in the folder for temporary files, where nobody sees it") {
    const test::Folder folder;
    const test::TemporaryPlace there(folder.path().string());
    const UnnamedFile file;
    CHECK(file.name() == "a temporary file in \"" + folder.path().string() + "\"");
    CHECK(folder.names().empty());
}

TEST_CASE("a file without a name lies where it is wished, or else where temporary files do") {
    const test::Folder folder;
    const Descriptor open(::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const auto place_of = [](const UnnamedFile& file) {
        return std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(file.descriptor())).string();
    };
    CHECK(place_of(UnnamedFile(open.get(), "a")).starts_with(folder.path().string() + "/"));
    CHECK(folder.names().empty());
    const test::Folder other;
    const test::TemporaryPlace elsewhere(other.path().string());
    const Descriptor proc(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    CHECK(place_of(UnnamedFile(proc.get(), "a")).starts_with(other.path().string() + "/"));
}

}  // namespace
}  // namespace cuewell
