#include "plan/wished_items.h"

#include "base/errors.h"
#include "base/is_among.h"
#include "base/suggest.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

void check_wished_names(const std::vector<std::string>& wished, const char* option, const Routine& routine) {
    const std::vector<std::string> known = listed_stretches(routine);
    for (const std::string& name : wished) {
        if (is_among(name, known)) continue;
        throw UsageError(
            fmt::format("{}: there is no \"{}\" in \"{}\"; {}", option, name, routine.name, suggestion(name, known)));
    }
}

bool is_wished(const RoutineItem& listed, const Wishes& wishes) {
    const std::string& name = listed.item.stretch;
    if (!wishes.only.empty()) return is_among(name, wishes.only) && !is_among(name, wishes.skip);
    return !is_among(name, wishes.skip) && !is_among(name, wishes.usual_skip);
}

}  // namespace

std::vector<std::size_t> wished_items(const Routine& routine, const Wishes& wishes) {
    check_wished_names(wishes.only, "--only", routine);
    if (!wishes.skip_is_loose) check_wished_names(wishes.skip, "--skip", routine);
    std::vector<std::size_t> items;
    for (std::size_t at = 0; at < routine.items.size(); ++at) {
        if (is_wished(routine.items[at], wishes)) items.push_back(at);
    }
    return items;
}

}  // namespace cuewell
