#include "script/acceptance.h"

#include <fmt/format.h>

#include <variant>

namespace cuewell {

std::vector<Acceptance> read_acceptances(TableReader& head, Diagnostics& faults) {
    std::vector<Acceptance> accepted;
    const Table* table = head.table("accept");
    if (table == nullptr) return accepted;
    for (const Entry& entry : table->entries) {
        const auto* reason = std::get_if<std::string>(&entry.value.content);
        if (reason == nullptr || reason->find_first_not_of(' ') == std::string::npos) {
            faults.error(entry.value.where, fmt::format("what is accepted under \"{}\" needs a reason", entry.key),
                         fmt::format("say why in quotes: {} = \"...\"", entry.key));
            continue;
        }
        accepted.push_back({entry.key, *reason, entry.key_where});
    }
    return accepted;
}

}  // namespace cuewell
