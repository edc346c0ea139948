#include "support/program.h"
#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

namespace cuewell {
namespace {

std::string schema(const std::string& kind) {
    return test::read_bytes(std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "docs/schema" / (kind + ".schema.json"));
}

/// The part of a schema that is set in by `depth` below its line `"key": {`.
std::string part_of(const std::string& schema, const std::string& key, std::size_t depth) {
    const std::string opening = "\n" + std::string(depth, ' ') + '"' + key + "\": {\n";
    const std::size_t start = schema.find(opening);
    REQUIRE_MESSAGE(start != std::string::npos, key);
    const std::size_t end = schema.find("\n" + std::string(depth, ' ') + "}", start + 1);
    return schema.substr(start + opening.size() - 1, end - start - opening.size() + 2);
}

/// The keys of the values `{ … }` that are set in by `depth`.
std::vector<std::string> keys_in(const std::string& part, std::size_t depth) {
    const std::regex key("\n" + std::string(depth, ' ') + "\"([a-z-]+)\": \\{");
    std::vector<std::string> keys;
    for (std::sregex_iterator found(part.begin(), part.end(), key); found != std::sregex_iterator(); ++found)
        keys.push_back((*found)[1]);
    std::ranges::sort(keys);
    return keys;
}

/// What a message of the parser lists: "expected one of: a, b".
std::vector<std::string> listed_in(const std::string& told) {
    static const std::regex kList("expected one of: ([^\n…]+)\n");
    std::smatch list;
    REQUIRE_MESSAGE(std::regex_search(told, list, kList), told);
    const std::string text = list[1];
    static const std::regex kName("[^,]+");
    std::vector<std::string> names;
    for (std::sregex_iterator name(text.begin(), text.end(), kName); name != std::sregex_iterator(); ++name)
        names.push_back(name->str().substr(name == std::sregex_iterator(text.begin(), text.end(), kName) ? 0 : 1));
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> enum_of(const std::string& schema, const std::string& key) {
    const std::string part = part_of(schema, key, 4);
    const std::string list = part.substr(part.find("\"enum\": ["));
    static const std::regex kName("\n        \"([^\"]+)\"");
    std::vector<std::string> names;
    for (std::sregex_iterator name(list.begin(), list.end(), kName); name != std::sregex_iterator(); ++name)
        names.push_back((*name)[1]);
    std::ranges::sort(names);
    return names;
}

std::string stretch_head(const std::string& line) {
    return stretch_faults("+++\ntitle = \"Cat\"\nposition = \"seated\"\n" + line + "\n+++\nSit.\n");
}

std::string routine_head(const std::string& line) {
    return routine_faults("+++\ntitle = \"Day\"\n" + line + "\n+++\n- cat\n");
}

TEST_CASE("the schemas of heads have the keys that the program knows") {
    const std::string odd = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = 1";
    CHECK(keys_in(part_of(schema("stretch"), "properties", 2), 4) == listed_in(stretch_head(odd)));
    const std::string routine = schema("routine");
    CHECK(keys_in(part_of(routine, "properties", 2), 4) == listed_in(routine_head(odd)));
    CHECK(keys_in(part_of(part_of(routine, "chimes", 4), "properties", 6), 8) ==
          listed_in(routine_head("[chimes]\n" + odd)));
}

TEST_CASE("the schemas of heads have the choices that the program knows") {
    const std::string odd = " = \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"";
    for (const char* key : {"sides", "level"}) {
        CAPTURE(key);
        CHECK(enum_of(schema("stretch"), key) == listed_in(stretch_head(key + odd)));
    }
    CHECK(enum_of(schema("stretch"), "position") ==
          listed_in(stretch_faults("+++\ntitle = \"Cat\"\nposition" + odd + "\n+++\nSit.\n")));
    for (const char* key : {"level", "safety", "overview"}) {
        CAPTURE(key);
        CHECK(enum_of(schema("routine"), key) == listed_in(routine_head(key + odd)));
    }
}

TEST_CASE("the bounds of the schemas are those of the program") {
    const std::string stretch = schema("stretch");
    CHECK(part_of(stretch, "title", 4).find("\"maxLength\": 120") != std::string::npos);
    CHECK(stretch_head("author = \"" + std::string(120, 'a') + "\"").empty());
    CHECK(stretch_head("author = \"" + std::string(121, 'a') + "\"").find("at most 120 characters") !=
          std::string::npos);
    const std::string routine = schema("routine");
    const std::string level = part_of(routine, "ambience-level", 4);
    CHECK(level.find("\"minimum\": -40,\n      \"maximum\": 0,") != std::string::npos);
    CHECK(routine_head("ambience-level = 1").find("must be from -40 to 0") != std::string::npos);
    const std::string volume = part_of(part_of(routine, "chimes", 4), "volume", 8);
    CHECK(volume.find("\"minimum\": -20,\n          \"maximum\": 6,") != std::string::npos);
    CHECK(routine_head("[chimes]\nvolume = 7").find("must be from -20 to 6") != std::string::npos);
}

}  // namespace
}  // namespace cuewell
