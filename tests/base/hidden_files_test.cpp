#include "base/hidden_files.h"

#include "base/descriptor.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <fcntl.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace cuewell {
namespace {

namespace fs = std::filesystem;
using Folder = test::TemporaryFolder;

void leave(const fs::path& file) { std::ofstream(file) << "half"; }

TEST_CASE("a hidden file that somebody works on stays") {
    const Folder folder;
    const fs::path file = folder / hidden_name(7);
    leave(file);
    const Descriptor held(::open(file.c_str(), O_RDWR | O_CLOEXEC));
    CHECK(claim_hidden_file(held.get()));
    remove_abandoned_files(folder.path());
    CHECK(fs::exists(file));
}

TEST_CASE("a hidden file that is removed just before it is claimed is not ours, nor one that another has locked") {
    const Folder folder;
    const fs::path file = folder / hidden_name(0);
    leave(file);
    const Descriptor first(::open(file.c_str(), O_RDWR | O_CLOEXEC));
    const Descriptor second(::open(file.c_str(), O_RDWR | O_CLOEXEC));
    CHECK(claim_hidden_file(first.get()));
    CHECK_FALSE(claim_hidden_file(second.get()));
    CHECK(errno == EEXIST);
    fs::remove(file);
    CHECK_FALSE(claim_hidden_file(first.get()));
    CHECK(lock_hidden_file(first.get()));
}

TEST_CASE("only files with the names of hidden files are ever removed") {
    const Folder folder;
    for (const char* name : {".cuewell-notes", ".cuewell-1", ".cuewell-1-", ".cuewell-1-2x", "cuewell-1-2"})
        leave(folder / name);
    fs::create_directory(folder / ".cuewell-1-2");
    fs::create_symlink(".cuewell-notes", folder / ".cuewell-1-3");
    remove_abandoned_files(folder.path());
    CHECK(folder.names().size() == 7);
}

TEST_CASE("a folder that is not there has nothing to be removed") {
    CHECK_NOTHROW(remove_abandoned_files("/nonexistent/folder"));
}

}  // namespace
}  // namespace cuewell
