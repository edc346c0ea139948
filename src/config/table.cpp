#include "config/table.h"

#include "base/utf8.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Turns toml++'s nodes into values of our own, so that its types stay in this file.
class Converter {
public:
    Converter(SourceTextPtr source, std::size_t first_line) : source_(std::move(source)), lines_before_(first_line - 1) {}

    Table table(const toml::table& from) const {
        Table result;
        result.where = span(from.source());
        for (const auto& [key, node] : from) {
            result.entries.push_back({std::string(key.str()), span(key.source()), value(node)});
        }
        // toml++ sorts by name; people think in the order that they wrote.
        std::ranges::stable_sort(result.entries, {}, [](const Entry& entry) { return entry.key_where.start; });
        return result;
    }

    SourceSpan span(const toml::source_region& region) const {
        const SourcePosition start{region.begin.line + lines_before_, region.begin.column};
        const bool one_line = region.end.line == region.begin.line && region.end.column > region.begin.column;
        return {source_, start, one_line ? region.end.column - region.begin.column : 1};
    }

    SourceSpan span(const toml::source_position& position) const {
        return {source_, {position.line + lines_before_, position.column}, 1};
    }

private:
    Value value(const toml::node& node) const {
        Value result;
        result.where = span(node.source());
        if (const auto* text = node.as_string()) {
            result.content = text->get();
        } else if (const auto* whole = node.as_integer()) {
            result.content = whole->get();
        } else if (const auto* number = node.as_floating_point()) {
            result.content = number->get();
        } else if (const auto* truth = node.as_boolean()) {
            result.content = truth->get();
        } else if (const auto* array = node.as_array()) {
            Array values;
            for (const toml::node& element : *array) values.push_back(value(element));
            result.content = std::move(values);
        } else if (const auto* inner = node.as_table()) {
            result.content = table(*inner);
        }
        return result;
    }

    SourceTextPtr source_;
    std::size_t lines_before_;
};

}  // namespace

const Entry* Table::find(std::string_view key) const {
    const auto found = std::ranges::find(entries, key, &Entry::key);
    return found == entries.end() ? nullptr : &*found;
}

std::optional<Table> parse_toml(const SourceTextPtr& source, std::string_view toml, std::size_t first_line,
                                Diagnostics& faults) {
    const Converter convert(source, first_line);
    try {
        return convert.table(toml::parse(toml));
    } catch (const toml::parse_error& fault) {
        faults.error(convert.span(fault.source().begin), fmt::format("this is not TOML: {}", fault.description()));
        return std::nullopt;
    }
}

std::optional<Table> parse_toml(const SourceTextPtr& source, Diagnostics& faults) {
    return parse_toml(source, source->text(), 1, faults);
}

}  // namespace cuewell
