#include "sink/text_file_sink.h"

#include "fakes.h"
#include "support/failure.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

TEST_CASE("a text file holds the text and takes the place of an older one") {
    const test::Folder folder;
    for (const std::string& text : {std::string("old"), std::string(), std::string(100'000, 'x')}) {
        write_text_file(folder / "a.json", text);
        CHECK(test::read_bytes(folder / "a.json") == text);
    }
    CHECK(folder.names() == std::vector<std::string>{"a.json"});
}

TEST_CASE("a text file that cannot be written is told as any other file") {
    CHECK(test::failure_of([] { write_text_file("/nowhere/a.json", "x"); }) ==
          "cannot write \"/nowhere/a.json\": No such file or directory");
}

}  // namespace
}  // namespace cuewell
