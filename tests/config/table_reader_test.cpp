#include "config/table_reader.h"

#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace cuewell {
namespace {

const std::array<std::string, 2> kWays{"up", "down"};

TEST_CASE("values that are there come as they are asked for") {
    const Table table = table_of(
        "name = \"x\"\nway = \"up\"\nlist = [\"a\", \"b\"]\nwhole = 3\nnumber = 2\nlength = \"1:30\"\n[inner]\n");
    Diagnostics faults;
    TableReader reader(table, "the settings", faults);
    CHECK(reader.required_text("name") == "x");
    CHECK(reader.choice("way", kWays) == "up");
    CHECK(reader.texts("list") == std::vector<std::string>{"a", "b"});
    CHECK(reader.required_whole("whole", {1, 3}) == 3);
    CHECK(reader.required_number("number", {0.0, 10.0}) == 2.0);
    CHECK(reader.required_duration("length") == std::chrono::seconds(90));
    CHECK(reader.required_table("inner") != nullptr);
    CHECK(reader.text("none") == std::nullopt);
    CHECK(reader.texts("none").empty());
    reader.finish();
    CHECK(faults.all().empty());
}

TEST_CASE("what is required and missing is told at the table") {
    const Table table = table_of("\n[inner]\n");
    Diagnostics faults;
    TableReader reader(*std::get_if<Table>(&table.find("inner")->value.content), "[inner]", faults);
    CHECK_FALSE(reader.required_text("name"));
    CHECK(reader.required_table("more") == nullptr);
    CHECK(told(faults) == R"(some.toml:2:1: error: [inner] has no "more"
  [inner]
  ^~~~~~~
  add a table: [more]
some.toml:2:1: error: [inner] has no "name"
  [inner]
  ^~~~~~~
  add a line: name = …
)");
}

TEST_CASE("values of the wrong kind and out of range are told where they stand") {
    const Table table =
        table_of("name = 1\nway = \"sideways\"\nwhole = 4\nnumber = \"2\"\ninner = 3\nlength = \"3\"\nhalf = 0.5\n");
    Diagnostics faults;
    TableReader reader(table, "the settings", faults);
    CHECK_FALSE(reader.text("name"));
    CHECK_FALSE(reader.choice("way", kWays));
    CHECK_FALSE(reader.required_whole("whole", {1, 3}));
    CHECK_FALSE(reader.required_number("number", {0.0, 10.0}));
    CHECK(reader.table("inner") == nullptr);
    CHECK_FALSE(reader.required_duration("length"));
    CHECK_FALSE(reader.required_whole("half", {0, 1}));
    CHECK(told(faults) == R"(some.toml:1:8: error: "name" must be a text in quotes
  name = 1
         ^
some.toml:2:7: error: unknown way "sideways"
  way = "sideways"
        ^~~~~~~~~~
  expected one of: up, down
some.toml:3:9: error: "whole" is 4, and must be from 1 to 3
  whole = 4
          ^
some.toml:4:10: error: "number" must be a number
  number = "2"
           ^~~
some.toml:5:9: error: "inner" must be a table: [inner]
  inner = 3
          ^
some.toml:6:10: error: "3" has no unit
  length = "3"
           ^~~
  write 3s for seconds, 3m for minutes
some.toml:7:8: error: "half" must be a whole number
  half = 0.5
         ^~~
)");
}

TEST_CASE("every key that nobody asked for is told, with the nearest of those that were") {
    const Table table = table_of("nme = \"x\"\nother = 1\n");
    Diagnostics faults;
    TableReader reader(table, "the settings", faults);
    (void)reader.text("name");
    reader.finish();
    CHECK(told(faults) == R"(some.toml:1:1: error: unknown key "nme" in the settings
  nme = "x"
  ^~~
  did you mean "name"?
some.toml:2:1: error: unknown key "other" in the settings
  other = 1
  ^~~~~
  expected one of: name
)");
}

}  // namespace
}  // namespace cuewell
