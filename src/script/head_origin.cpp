#include "script/head_origin.h"

#include "base/calendar_day.h"

#include <fmt/format.h>

#include <variant>

namespace cuewell {

std::string read_author(TableReader& head) {
    return head.value("author") == nullptr ? "" : head.required_title("author").value_or("");
}

std::string read_date(TableReader& head, Diagnostics& faults) {
    const Value* value = head.value("date");
    if (value == nullptr) return {};
    const std::string hint = "write year, month and day in quotes: date = \"2026-11-20\"";
    const auto* text = std::get_if<std::string>(&value->content);
    if (text == nullptr) {
        // TOML has dates of its own, without quotes; one way to write a day is enough.
        faults.error(value->where, "\"date\" must be a day in quotes", hint);
        return {};
    }
    if (read_day(*text)) return *text;
    faults.error(value->where, fmt::format("\"{}\" is no day of the calendar", *text), hint);
    return {};
}

}  // namespace cuewell
