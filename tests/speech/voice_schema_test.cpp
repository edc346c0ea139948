#include "speech/voice_profile.h"
#include "support/schema_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

using test::enum_of;
using test::keys_in;
using test::listed_in;
using test::part_of;
using test::schema_text;

/// What is told of a voice that holds these lines and nothing else.
std::string voice_faults(const std::string& lines) {
    Diagnostics faults;
    (void)parse_voice(std::make_shared<SourceText>("odd.toml", "odd.toml", lines), "odd", faults);
    std::string told;
    for (const Diagnostic& fault : faults.all()) told += to_text(fault);
    return told;
}

const std::string kOdd = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = 1\n";

TEST_CASE("the schema of voices has the keys and choices that the program knows") {
    const std::string schema = schema_text("voice");
    const std::vector<std::string> keys = keys_in(part_of(schema, "properties", 2), 4);
    for (const std::string& key : keys) {
        CAPTURE(key);
        CHECK(voice_faults("engine = 1\n" + key + " = 1\n").find("unknown key") == std::string::npos);
    }
    const std::string told = voice_faults("engine = 1\n" + kOdd);
    for (const std::string& key : listed_in(told.substr(0, told.find(", …")) + "\n")) {
        CAPTURE(key);
        CHECK(std::ranges::binary_search(keys, key));
    }
    for (const std::string table : {"tone", "fall"}) {
        CAPTURE(table);
        CHECK(keys_in(part_of(part_of(schema, table, 4), "properties", 6), 8) ==
              listed_in(voice_faults("[" + table + "]\n" + kOdd)));
    }
    CHECK(enum_of(schema, "engine") == listed_in(voice_faults("engine = \"xxxxxxxxxxxxxxxxxxxx\"\n")));
}

TEST_CASE("the bounds of the schema of voices are those of the program") {
    const std::string schema = schema_text("voice");
    const std::vector<std::pair<std::string, std::size_t>> keys{{"words_per_minute", 4}, {"pitch", 4}, {"gain", 4}};
    for (const auto& [key, depth] : keys) {
        CAPTURE(key);
        const std::string part = part_of(schema, key, depth);
        const auto bound = [&](const std::string& name) {
            const std::size_t at = part.find("\"" + name + "\": ") + name.size() + 4;
            return std::stoi(part.substr(at));
        };
        const auto is_refused = [&](int value) {
            return voice_faults(key + " = " + std::to_string(value) + "\n").find("must be from") != std::string::npos;
        };
        CHECK(is_refused(bound("minimum") - 1));
        CHECK_FALSE(is_refused(bound("minimum")));
        CHECK_FALSE(is_refused(bound("maximum")));
        CHECK(is_refused(bound("maximum") + 1));
    }
}

}  // namespace
}  // namespace cuewell
