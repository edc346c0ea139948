#include "check/check_files.h"
#include "check/explain.h"
#include "check/rules.h"
#include "check/whole_script.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace cuewell::test {
namespace {

/// The headings of docs/checks.md that are pages of rules.
std::vector<std::string> headings() {
    std::vector<std::string> found;
    std::istringstream lines{std::string(kChecksPage.text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ")) found.push_back(line.substr(3));
    }
    return found;
}

/// The blocks of a kind in a page, without their fences.
std::vector<std::string> examples(const std::string& page, const std::string& kind) {
    std::vector<std::string> found;
    const std::string opening = "\n```" + kind + "\n";
    for (std::size_t at = page.find(opening); at != std::string::npos; at = page.find(opening, at + 1)) {
        const std::size_t start = at + opening.size();
        found.push_back(page.substr(start, page.find("\n```\n", start) + 1 - start));
    }
    return found;
}

std::string opening_of(const Rule& rule) {
    const std::string scope = rule.scope == RuleScope::stretches  ? "stretches"
                              : rule.scope == RuleScope::routines ? "routines"
                                                                  : "stretches and routines";
    const std::string severity = rule.severity == Severity::error ? "Error" : "Warning";
    return "## " + rule.id + "\n\n**" + severity + ", in " + scope + ".** " + rule.why + "\n";
}

TEST_CASE("every rule has a page, in the order of the table, and no page is without its rule") {
    CHECK(headings() == rule_ids());
}

TEST_CASE("a page opens with what its rule is and why") {
    for (const Rule& rule : all_rules()) {
        const std::string page = page_in_documents(rule.id).value_or("");
        CHECK(page.substr(0, opening_of(rule).size()) == opening_of(rule));
    }
}

TEST_CASE("the faulty examples of a page break its rule and no other, and the sound ones break none") {
    for (const std::string& id : rule_ids()) {
        CAPTURE(id);
        const std::string page = page_in_documents(id).value_or("");
        const auto bad = examples(page, "cuewell-bad");
        const auto good = examples(page, "cuewell-good");
        CHECK(!bad.empty());
        CHECK(!good.empty());
        for (const std::string& example : bad) CHECK(rules_telling_of(example) == id);
        for (const std::string& example : good) CHECK(told_of(example) == "");
    }
}

TEST_CASE("a section is cut out of its document from its heading to the next") {
    const std::string document = "# All\n\n## one\n\nFirst.\n\n# Each side\n\n## two\n\nLast.\n";
    CHECK(section_of(document, "one") == "## one\n\nFirst.\n\n# Each side\n");
    CHECK(section_of(document, "two") == "## two\n\nLast.\n");
    CHECK(section_of(document, "three") == std::nullopt);
    CHECK(section_of(document, "on") == std::nullopt);
}

}  // namespace
}  // namespace cuewell::test
