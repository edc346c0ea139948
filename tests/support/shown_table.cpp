#include "support/shown_table.h"

#include "script/shown_keys.h"

#include <fmt/format.h>

#include <string_view>

namespace cuewell {

std::string shown_table() {
    std::string table = "\n[shown]\n";
    for (const ShownKey& key : kShownKeys) {
        table += fmt::format("{} = \"{}", key.key, key.key);
        for (const std::string_view slot : key.slots) {
            if (!slot.empty()) table += fmt::format(" {{{}}}", slot);
        }
        table += "\"\n";
    }
    return table;
}

}  // namespace cuewell
