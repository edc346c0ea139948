#include "ambience/table_list.h"

#include <fmt/format.h>

#include <variant>

namespace cuewell {

std::vector<const Table*> read_tables(const Value& value, const TableList& kind, Diagnostics& faults) {
    std::vector<const Table*> tables;
    const auto* list = std::get_if<Array>(&value.content);
    if (list == nullptr) {
        faults.error(value.where, fmt::format("this must stand under {}", kind.header));
        return tables;
    }
    for (const Value& element : *list) {
        const auto* table = std::get_if<Table>(&element.content);
        if (table == nullptr) {
            faults.error(element.where, fmt::format("this must stand under {}", kind.header));
        } else if (tables.size() == kind.most) {
            faults.error(element.where, fmt::format("there may be at most {} of {}", kind.most, kind.header));
            break;
        } else {
            tables.push_back(table);
        }
    }
    return tables;
}

}  // namespace cuewell
