#include "check/run_rules.h"

#include "check/acceptance_rules.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace cuewell {
namespace {

bool applies(const Rule& rule, const CheckedScript& script) {
    if (rule.find == nullptr) return false;
    return rule.scope == RuleScope::scripts || (rule.scope == RuleScope::stretches) == script.is_stretch();
}

const std::vector<Acceptance>& accepted_by(const CheckedScript& script) {
    return script.is_stretch() ? script.stretch().accepted : script.routine().accepted;
}

Diagnostic told(const Rule& rule, Finding finding) {
    return {rule.severity, std::move(finding.where), std::move(finding.message), std::move(finding.hint),
            rule.id,       std::move(finding.mend)};
}

}  // namespace

std::vector<Diagnostic> run_rules(const CheckedScript& script, const Rules& rules) {
    const std::vector<Acceptance>& accepted = accepted_by(script);
    std::vector<Diagnostic> result;
    std::set<std::string> found;
    for (const Rule& rule : rules) {
        if (!applies(rule, script)) continue;
        Findings findings = rule.find(script);
        if (!findings.empty()) found.insert(rule.id);
        const bool is_accepted =
            !rule.is_for_safety && std::ranges::find(accepted, rule.id, &Acceptance::rule) != accepted.end();
        if (is_accepted) continue;
        for (Finding& finding : findings) result.push_back(told(rule, std::move(finding)));
    }
    const bool is_whole = script.words && script.timeline;
    std::ranges::move(check_acceptances(accepted, rules, found, is_whole), std::back_inserter(result));
    return result;
}

}  // namespace cuewell
