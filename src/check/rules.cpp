#include "check/rules.h"

#include "check/acceptance_rules.h"
#include "check/amount_rules.h"
#include "check/clock_rules.h"
#include "check/dose_rules.h"
#include "check/effort_rules.h"
#include "check/form_rules.h"
#include "check/hold_rules.h"
#include "check/movement_rules.h"
#include "check/need_rules.h"
#include "check/pace_rules.h"
#include "check/phrase_rules.h"
#include "check/position_rules.h"
#include "check/rest_rules.h"
#include "check/routine_rules.h"
#include "check/safety_rules.h"
#include "check/sentence_rules.h"
#include "check/side_rules.h"
#include "check/side_time_rules.h"
#include "check/strain_rules.h"

#include <algorithm>

namespace cuewell {
namespace {

/// The families of rules, in the order of docs/checks.md.
Rules gathered() {
    Rules rules;
    for (const Rules& family :
         {side_rules(), sentence_rules(), phrase_rules(), form_rules(), safety_rules(), need_rules(), strain_rules(),
          acceptance_rules(), side_time_rules(), hold_rules(), clock_rules(), movement_rules(), position_rules(),
          effort_rules(), dose_rules(), amount_rules(), pace_rules(), routine_rules(), rest_rules()}) {
        rules.insert(rules.end(), family.begin(), family.end());
    }
    return rules;
}

}  // namespace

const Rules& all_rules() {
    static const Rules rules = gathered();
    return rules;
}

const Rule* find_rule(std::string_view id) {
    const auto found = std::ranges::find(all_rules(), id, &Rule::id);
    return found == all_rules().end() ? nullptr : &*found;
}

std::vector<std::string> rule_ids() {
    std::vector<std::string> ids;
    for (const Rule& rule : all_rules()) ids.push_back(rule.id);
    return ids;
}

}  // namespace cuewell
