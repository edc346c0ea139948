#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cuewell::test {

/// The schema `docs/schema/KIND.schema.json`.
[[nodiscard]] std::string schema_text(const std::string& kind);

/// The part of a schema that is set in by `depth` below its line `"key": {`.
[[nodiscard]] std::string part_of(const std::string& schema, const std::string& key, std::size_t depth);

/// The keys of the values `{ … }` that are set in by `depth`, sorted.
[[nodiscard]] std::vector<std::string> keys_in(const std::string& part, std::size_t depth);

/// What a message of the parser lists, sorted: "expected one of: a, b".
[[nodiscard]] std::vector<std::string> listed_in(const std::string& told);

/// The choices of a key, sorted.
[[nodiscard]] std::vector<std::string> enum_of(const std::string& schema, const std::string& key);

}  // namespace cuewell::test
