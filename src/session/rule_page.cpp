#include "session/rule_page.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "check/explain.h"
#include "check/rules.h"

#include <fmt/format.h>

namespace cuewell {

std::string page_of_rule(const std::string& id) {
    const auto page = find_rule(id) != nullptr ? page_in_documents(id) : std::nullopt;
    if (!page) throw UsageError(fmt::format("there is no rule \"{}\"; {}", id, suggestion(id, rule_ids())));
    return *page;
}

}  // namespace cuewell
