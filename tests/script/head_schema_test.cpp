#include "support/schema_text.h"
#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

using test::enum_of;
using test::keys_in;
using test::listed_in;
using test::part_of;
using test::schema_text;

std::string stretch_head(const std::string& line) {
    return stretch_faults("+++\ntitle = \"Cat\"\nposition = \"seated\"\n" + line + "\n+++\nSit.\n");
}

std::string routine_head(const std::string& line) {
    return routine_faults("+++\ntitle = \"Day\"\n" + line + "\n+++\n- cat\n");
}

TEST_CASE("the schemas of heads have the keys that the program knows") {
    const std::string odd = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = 1";
    CHECK(keys_in(part_of(schema_text("stretch"), "properties", 2), 4) == listed_in(stretch_head(odd)));
    const std::string routine = schema_text("routine");
    CHECK(keys_in(part_of(routine, "properties", 2), 4) == listed_in(routine_head(odd)));
    CHECK(keys_in(part_of(part_of(routine, "chimes", 4), "properties", 6), 8) ==
          listed_in(routine_head("[chimes]\n" + odd)));
}

TEST_CASE("the schemas of heads have the choices that the program knows") {
    const std::string odd = " = \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"";
    for (const char* key : {"sides", "level"}) {
        CAPTURE(key);
        CHECK(enum_of(schema_text("stretch"), key) == listed_in(stretch_head(key + odd)));
    }
    CHECK(enum_of(schema_text("stretch"), "position") ==
          listed_in(stretch_faults("+++\ntitle = \"Cat\"\nposition" + odd + "\n+++\nSit.\n")));
    for (const char* key : {"level", "safety", "overview"}) {
        CAPTURE(key);
        CHECK(enum_of(schema_text("routine"), key) == listed_in(routine_head(key + odd)));
    }
}

TEST_CASE("the bounds of the schemas are those of the program") {
    const std::string stretch = schema_text("stretch");
    CHECK(part_of(stretch, "title", 4).find("\"maxLength\": 120") != std::string::npos);
    CHECK(stretch_head("author = \"" + std::string(120, 'a') + "\"").empty());
    CHECK(stretch_head("author = \"" + std::string(121, 'a') + "\"").find("at most 120 characters") !=
          std::string::npos);
    const std::string routine = schema_text("routine");
    const std::string level = part_of(routine, "ambience-level", 4);
    CHECK(level.find("\"minimum\": -40,\n      \"maximum\": 0,") != std::string::npos);
    CHECK(routine_head("ambience-level = 1").find("must be from -40 to 0") != std::string::npos);
    const std::string volume = part_of(part_of(routine, "chimes", 4), "volume", 8);
    CHECK(volume.find("\"minimum\": -20,\n          \"maximum\": 6,") != std::string::npos);
    CHECK(routine_head("[chimes]\nvolume = 7").find("must be from -20 to 6") != std::string::npos);
}

}  // namespace
}  // namespace cuewell
