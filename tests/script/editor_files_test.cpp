#include "script/directive.h"

#include "support/program.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace cuewell {
namespace {

std::string editor_file(const std::string& name) {
    return test::read_bytes(std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "editors" / name);
}

/// A rule of the grammar: where it matches, and what that is then called.
struct GrammarRule {
    std::string pattern;
    bool is_for_faults = false;
};

/// The text between the quotes of JSON, as far as patterns have escapes.
std::string from_json(const std::string& text) { return std::regex_replace(text, std::regex(R"(\\(["\\/]))"), "$1"); }

/// The rules in a part of the grammar, in their order, which is the order in which an editor tries them.
std::vector<GrammarRule> rules_in(const std::string& name) {
    const std::string grammar = editor_file("vscode/syntaxes/cuewell.tmLanguage.json");
    const std::size_t start = grammar.find("\n    \"" + name + "\": {");
    REQUIRE_MESSAGE(start != std::string::npos, name);
    std::istringstream lines(grammar.substr(start + 1, grammar.find("\n    }", start) - start));
    static const std::regex kValue(R"re("(name|match|begin|end)": "((?:[^"\\]|\\.)*)",?)re");
    std::vector<GrammarRule> rules;
    std::string line;
    bool is_for_faults = false;
    while (std::getline(lines, line)) {
        std::smatch value;
        if (!std::regex_search(line, value, kValue)) continue;
        if (value[1] == "name") {
            is_for_faults = value[2].str().starts_with("invalid.");
        } else {
            rules.push_back({from_json(value[2]), is_for_faults});
            is_for_faults = false;
        }
    }
    REQUIRE_FALSE(rules.empty());
    return rules;
}

bool matches(const GrammarRule& rule, const std::string& line) {
    return std::regex_search(line, std::regex(rule.pattern));
}

/// What an editor makes of a line by these rules, of which the first that matches counts.
std::string taken_by(const std::vector<GrammarRule>& rules, const std::string& line) {
    for (const GrammarRule& rule : rules) {
        if (matches(rule, line)) return rule.is_for_faults ? "fault" : "sound";
    }
    return "nothing";
}

std::string taken_as(const std::string& part, const std::string& line) { return taken_by(rules_in(part), line); }

TEST_CASE("the grammar for editors knows every directive, and no other") {
    for (const std::string& name : directive_names()) {
        const std::string line = name == "end" ? "[end]" : "[" + name + " 20s-30s]";
        CHECK_MESSAGE(taken_as("directive", line) == "sound", line);
        CHECK_MESSAGE(taken_as("directive", "  " + line + "  // why") == "sound", line);
        CHECK_MESSAGE(taken_as("directive", line + " more") == "fault", line);
    }
    for (const char* line : {"[hodl 20s]", "[]", "[pause", "[hold]"})
        CHECK_MESSAGE(taken_as("directive", line) == "fault", line);
    CHECK(taken_as("directive", "Sit tall.") == "nothing");
}

TEST_CASE("the grammar for editors knows sections, cues, lists and comments") {
    CHECK(taken_as("heading", "# Each side") == "sound");
    CHECK(taken_as("heading", "## Finish // why") == "sound");
    CHECK(taken_as("heading", "# Each Side") == "fault");
    for (const char* line : {"  @8s Go.", "@-1m30s ~ Go.", "@halfway Go.", "@1:30 Go."}) {
        CHECK_MESSAGE(matches({rules_in("cue").front()}, line), line);
    }
    CHECK_FALSE(matches({rules_in("cue").front()}, "@soon Go."));
    CHECK(matches(rules_in("item").front(), "- childs-pose: hold 30s, optional"));
    CHECK(taken_as("comment", "Sit. // why") == "sound");
    CHECK(taken_as("comment", "See http://a.b") == "nothing");
}

TEST_CASE("every pattern of the grammar is one for other engines, too") {
    for (const char* part : {"head", "comment", "heading", "length", "directive", "cue", "guidance", "item", "words"}) {
        for (const GrammarRule& rule : rules_in(part)) CHECK_NOTHROW(std::regex{rule.pattern});
    }
}

/// The lines of a script below its head, without those that hold a comment.
std::vector<std::string> body_lines(const std::filesystem::path& script) {
    std::istringstream text(test::read_bytes(script));
    std::vector<std::string> lines;
    int fences = 0;
    for (std::string line; std::getline(text, line);) {
        if (fences == 2 && line.find("//") == std::string::npos) lines.push_back(line);
        if (line == "+++") ++fences;
    }
    return lines;
}

TEST_CASE("no line of a bundled script is coloured as a fault") {
    const std::vector<GrammarRule> directives = rules_in("directive");
    const std::vector<GrammarRule> headings = rules_in("heading");
    const std::filesystem::path scripts = std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "scripts/en";
    int tried = 0;
    for (const char* script : {"routines/back-care.md", "stretches/cat-cow.md", "stretches/hip-airplanes.md",
                               "stretches/legs-up-the-wall.md", "templates/stretch.md"}) {
        for (const std::string& line : body_lines(scripts / script)) {
            CAPTURE(line);
            CHECK(taken_by(directives, line) != "fault");
            CHECK(taken_by(headings, line) != "fault");
            ++tried;
        }
    }
    CHECK(tried > 80);
}

TEST_CASE("the colours of Vim know the words that the program knows") {
    const std::string syntax = editor_file("vim/syntax/cuewell.vim");
    for (const std::string& name : directive_names()) CHECK_MESSAGE(syntax.find(name) != std::string::npos, name);
    for (const char* word : {"Each side\\|Finish", "hold\\|rounds\\|optional", "halfway"})
        CHECK_MESSAGE(syntax.find(word) != std::string::npos, word);
}

}  // namespace
}  // namespace cuewell
