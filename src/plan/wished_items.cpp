#include "plan/wished_items.h"

#include "base/errors.h"
#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

void check_wished_names(const std::vector<std::string>& wished, const char* option, const Routine& routine) {
    const std::vector<std::string> known = listed_stretches(routine);
    for (const std::string& name : wished) {
        if (contains(known, name)) continue;
        throw UsageError(
            fmt::format("{}: there is no \"{}\" in \"{}\"; {}", option, name, routine.name, suggestion(name, known)));
    }
}

bool is_wished(const RoutineItem& listed, const Wishes& wishes) {
    const std::string& name = listed.item.stretch;
    if (!wishes.only.empty()) return contains(wishes.only, name) && !contains(wishes.skip, name);
    return !contains(wishes.skip, name) && !contains(wishes.usual_skip, name);
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
