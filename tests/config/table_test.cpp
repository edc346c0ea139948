#include "config/table.h"

#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace cuewell {
namespace {

TEST_CASE("entries stand in the order of the text, with their places") {
    const Table table = table_of("zebra = \"a\"\napple = 2\n");
    REQUIRE(table.entries.size() == 2);
    CHECK(table.entries[0].key == "zebra");
    CHECK(table.entries[0].key_where.start == SourcePosition{1, 1});
    CHECK(table.entries[0].key_where.length == 5);
    CHECK(table.entries[0].value.where.start == SourcePosition{1, 9});
    CHECK(table.entries[0].value.where.length == 3);
    CHECK(table.entries[1].value.where.start == SourcePosition{2, 9});
}

TEST_CASE("each kind of value keeps its kind") {
    const Table table =
        table_of("a = \"x\"\nb = 2\nc = 2.5\nd = true\ne = [1, \"y\"]\nf = { g = 1 }\nh = 1979-05-27\n");
    CHECK(std::get<std::string>(table.find("a")->value.content) == "x");
    CHECK(std::get<std::int64_t>(table.find("b")->value.content) == 2);
    CHECK(std::get<double>(table.find("c")->value.content) == 2.5);
    CHECK(std::get<bool>(table.find("d")->value.content));
    CHECK(std::get<Array>(table.find("e")->value.content).size() == 2);
    CHECK(std::get<Table>(table.find("f")->value.content).find("g") != nullptr);
    CHECK(std::holds_alternative<Value::Unsupported>(table.find("h")->value.content));
    CHECK(table.find("i") == nullptr);
}

TEST_CASE("columns count characters, also after umlauts and tabs") {
    const Table table = table_of("a = [\"größer\", \"伸\", 1]\n\tb\t=\t2\n");
    const Array& values = std::get<Array>(table.find("a")->value.content);
    CHECK(values[1].where.start == SourcePosition{1, 16});
    CHECK(values[2].where.start == SourcePosition{1, 21});
    CHECK(table.find("b")->value.where.start == SourcePosition{2, 6});
}

TEST_CASE("a part of a file is told in lines of the file") {
    const auto source = std::make_shared<const SourceText>("a.md", "a.md", "+++\n\na = 1\n+++\n");
    Diagnostics faults;
    const auto table = parse_toml(source, "\na = 1\n", 2, faults);
    REQUIRE(table);
    CHECK(table->find("a")->key_where.start == SourcePosition{3, 1});
    (void)parse_toml(source, "\na = x\n", 2, faults);
    REQUIRE(faults.all().size() == 1);
    CHECK(faults.all().front().where.start == SourcePosition{3, 5});
}

TEST_CASE("windows line ends are line ends") {
    const Table table = table_of("a = 1\r\nb = \"x\"\r\n");
    CHECK(std::get<std::string>(table.find("b")->value.content) == "x");
    CHECK(table.find("b")->key_where.start == SourcePosition{2, 1});
}

TEST_CASE("dots, quotes and marks within texts and comments mean nothing") {
    const Table table = table_of(
        "a = \"One. Two. Three. Four. Five. Six. Seven. Eight. Nine.\" # a.b.c.d.e.f.g.h.i größer \"\n"
        "b = 'C:\\a.b.c.d.e.f.g.h.i'\n"
        "c = \"say \\\"größer\\\" # [x]\"\n"
        "d = [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5]\n"
        "e = \"\"\n");
    CHECK(table.entries.size() == 5);
    CHECK(std::get<std::string>(table.find("c")->value.content) == "say \"größer\" # [x]");
}

TEST_CASE("an empty text is an empty table") { CHECK(table_of("").entries.empty()); }

}  // namespace
}  // namespace cuewell
