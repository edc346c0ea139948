#include "support/toml_faults.h"

#include <memory>
#include <stdexcept>
#include <utility>

namespace cuewell {
namespace {

SourceTextPtr source(std::string_view toml) {
    return std::make_shared<const SourceText>("some.toml", "some.toml", std::string(toml));
}

}  // namespace

std::string told(Diagnostics faults) {
    faults.settle();
    std::string text;
    for (const Diagnostic& fault : faults.all()) text += to_text(fault);
    return text;
}

std::string toml_faults(std::string_view toml) {
    Diagnostics faults;
    const auto table = parse_toml(source(toml), faults);
    if (!table && !faults.has_errors()) throw std::runtime_error("nothing came of the text, and no fault was told");
    return told(std::move(faults));
}

Table table_of(std::string_view toml) {
    Diagnostics faults;
    auto table = parse_toml(source(toml), faults);
    if (!table || faults.has_errors()) throw std::runtime_error(told(std::move(faults)));
    return std::move(*table);
}

std::string times(std::size_t count, std::string_view text) {
    std::string result;
    result.reserve(count * text.size());
    for (std::size_t at = 0; at < count; ++at) result += text;
    return result;
}

}  // namespace cuewell
