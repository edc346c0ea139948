#include "support/chapter_readers.h"

#include <algorithm>
#include <map>
#include <regex>
#include <stdexcept>

namespace cuewell::test {
namespace {

long whole_second_ms(const std::string& time) {
    std::smatch parts;
    if (!std::regex_match(time, parts, std::regex(R"((\d+):(\d+):(\d+)(\.\d+)?)")))
        throw std::runtime_error("no time: " + time);
    return ((std::stol(parts[1]) * 60 + std::stol(parts[2])) * 60 + std::stol(parts[3])) * 1'000;
}

}  // namespace

std::optional<FoundChapters> antennapod_chapters(const std::vector<std::string>& fields) {
    const std::regex key("chapter\\d\\d\\d.*", std::regex::icase);
    std::vector<int> numbers;
    FoundChapters found;
    for (const std::string& field : fields) {
        const std::string name = field.substr(0, field.find('='));
        const std::string value = field.substr(field.find('=') + 1);
        if (!std::regex_match(name, key)) continue;
        const int number = std::stoi(name.substr(8, 2));
        const auto known = std::ranges::find(numbers, number);
        if (name.size() == 10 && known != numbers.end()) return std::nullopt;
        if (name.size() == 10) {
            numbers.push_back(number);
            found.emplace_back(whole_second_ms(value), "");
        } else if (name.substr(10) == "NAME" && known != numbers.end()) {
            found[static_cast<std::size_t>(known - numbers.begin())].second = value;
        }
    }
    return found;
}

FoundChapters voice_chapters(const std::vector<std::string>& fields) {
    std::map<int, long> starts;
    std::map<int, std::string> names;
    for (const std::string& field : fields) {
        std::smatch parts;
        if (!std::regex_match(field, parts, std::regex(R"(CHAPTER(\d+)(NAME)?=([^\n]*))"))) continue;
        if (parts[2].matched) {
            names[std::stoi(parts[1])] = parts[3];
        } else {
            starts[std::stoi(parts[1])] = whole_second_ms(parts[3]);
        }
    }
    FoundChapters found;
    for (const auto& [number, start] : starts) {
        if (names.contains(number)) found.emplace_back(start, names[number]);
    }
    return found;
}

}  // namespace cuewell::test
