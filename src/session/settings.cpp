#include "session/settings.h"

#include "base/file_kind.h"
#include "base/text_file.h"
#include "config/table.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <system_error>

namespace cuewell {
namespace {

/// The value as one would type it after the option; a list is joined with commas.
std::optional<std::string> typed(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value.content)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value.content)) return fmt::format("{}", *whole);
    if (const auto* number = std::get_if<double>(&value.content)) return fmt::format("{}", *number);
    if (const auto* truth = std::get_if<bool>(&value.content)) return *truth ? "true" : "false";
    const auto* list = std::get_if<Array>(&value.content);
    if (list == nullptr) return std::nullopt;
    std::string joined;
    for (const Value& element : *list) {
        const auto text = typed(element);
        if (!text) return std::nullopt;
        joined += (joined.empty() ? "" : ",") + *text;
    }
    return joined;
}

/// What is no file is there, too: reading it tells so.
bool is_there(const std::filesystem::path& path) { return !is_missing(path) || is_file_or_broken_link(path); }

}  // namespace

std::vector<Setting> read_settings(const Places& places, Diagnostics& faults) {
    if (!is_there(places.settings)) return {};
    const std::string name = places.settings.string();
    const SourceTextPtr source = read_text_file(places.settings, name, "config.toml", faults);
    const auto table = source ? parse_toml(source, faults) : std::nullopt;
    if (!table) return {};
    std::vector<Setting> settings;
    for (const Entry& entry : table->entries) {
        const auto value = typed(entry.value);
        if (value) {
            settings.push_back({entry.key, *value, entry.key_where, entry.value.where});
        } else {
            faults.error(entry.value.where,
                         fmt::format("\"{}\" must be a text, a number, true, false or a list", entry.key));
        }
    }
    return settings;
}

}  // namespace cuewell
