#include "support/schema_text.h"

#include "support/program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>

namespace cuewell::test {

std::string schema_text(const std::string& kind) {
    return read_bytes(std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "docs/schema" / (kind + ".schema.json"));
}

std::string part_of(const std::string& schema, const std::string& key, std::size_t depth) {
    const std::string opening = "\n" + std::string(depth, ' ') + '"' + key + "\": {\n";
    const std::size_t start = schema.find(opening);
    REQUIRE_MESSAGE(start != std::string::npos, key);
    const std::size_t end = schema.find("\n" + std::string(depth, ' ') + "}", start + 1);
    return schema.substr(start + opening.size() - 1, end - start - opening.size() + 2);
}

std::vector<std::string> keys_in(const std::string& part, std::size_t depth) {
    const std::regex key("\n" + std::string(depth, ' ') + "\"([a-z_-]+)\": \\{");
    std::vector<std::string> keys;
    for (std::sregex_iterator found(part.begin(), part.end(), key); found != std::sregex_iterator(); ++found)
        keys.push_back((*found)[1]);
    std::ranges::sort(keys);
    return keys;
}

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

}  // namespace cuewell::test
