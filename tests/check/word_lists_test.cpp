#include "check/word_lists.h"

#include "check/words.h"
#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace cuewell::test {
namespace {

constexpr const char* kLists = R"(right = ["Right"]
left = ["left"]
not_sides = []
actions = []
joiners = []
fillers = []
negations = []
nevers = []
alternatives = []
undo_negation = []
breathing = []
held_breath = []
not_held_breath = []
efforts = []
releases = []
changes = []
not_changes = []
limb_moves = []
not_moves = []
not_equipment = []
not_positions = []
not_forbidden = []
pains = []
placeholders = []
plain_strains = []
stays = []
seconds = []
minutes = []
breaths = []
one = []
half = []
whole = []
more = []
tens = []
[forbidden]
"Push Through" = "ease off"
[safety]
[cautions]
balance = ["wall"]
[equipment]
[positions]
)";

std::string changed(const std::string& what, const std::string& with) {
    std::string text = kLists;
    text.replace(text.find(what), what.size(), with);
    Diagnostics faults;
    (void)parse_word_lists(std::make_shared<const SourceText>("checks.toml", "checks.toml", text), faults);
    return told(std::move(faults));
}

TEST_CASE("word lists are read in small letters") {
    Diagnostics faults;
    const auto lists =
        parse_word_lists(std::make_shared<const SourceText>("checks.toml", "checks.toml", kLists), faults);
    REQUIRE(lists);
    CHECK(lists->right == Words{"right"});
    CHECK(lists->forbidden.at(0).words == "push through");
    CHECK(lists->forbidden.at(0).instead == "ease off");
    CHECK(lists->cautions.at("balance") == Words{"wall"});
}

TEST_CASE("faults in word lists are told at their place") {
    CHECK(changed("left = [\"left\"]\n", "") ==
          "checks.toml:1:1: error: the file of the checker's words has no \"left\"\n"
          "  right = [\"Right\"]\n"
          "  ^\n"
          "  add a line: left = …\n");
    CHECK(changed("actions = []", "actions = [3]").find("checks.toml:4:12: error: ") == 0);
    CHECK(changed("actions = []", "action = []").find("unknown key \"action\"") != std::string::npos);
    CHECK(changed("\"wall\"", "\"\"").find("a word or phrase has from 1 to 80 characters") != std::string::npos);
    CHECK(changed("\"ease off\"", "4").find("expected a text: what to write instead") != std::string::npos);
}

TEST_CASE("a file of endless words is refused") {
    const std::string words = times(5'000, "\"w\",\n");
    CHECK(changed("\"wall\"", words).find("there are more than 4000 words in this file") != std::string::npos);
}

TEST_CASE("words are told apart by all but letters, digits, and marks inside them") {
    std::string text;
    for (const TextWord& word : words_of("Child's rolled-up, (Über) 45 - “so”—don’t.")) text += word.small + "/";
    CHECK(text == "child's/rolled-up/über/45/so/don't/");
}

TEST_CASE("a phrase is found as whole words, its last word also in the plural") {
    const auto words = words_of("Lay two blocks beside one block, and push. Through?");
    CHECK(find_phrase(words, "block") == 2);
    CHECK(find_phrase(words, "block", 3) == 5);
    CHECK(find_phrase(words, "two blocks beside") == 1);
    CHECK(!find_phrase(words, "lock"));
    CHECK(!find_phrase(words, "push through"));
    CHECK(!find_phrase(words, ""));
}

TEST_CASE("words are read as they are heard: with what parts them, and without what nobody sees") {
    const auto read = [](std::string_view text) {
        std::string small;
        for (const TextWord& word : words_of(text)) small += word.small + "/";
        return small;
    };
    CHECK(read("Push\u00A0through\u2003the\u202Fpain\u3000now.") == "push/through/the/pain/now/");
    CHECK(read("Pu\u00ADsh thro\u200Bugh \uFEFFthe pa\u2060in\u200D.") == "push/through/the/pain/");
    CHECK(read("Do\u200Bn\u2019\u200Bt be pain\u2011free, c*u*re.") == "don't/be/pain-free/cure/");
    CHECK(read("One \u200B. \u00AD Two") == "one/two/");
    CHECK(words_of("One \u200B. \u00AD Two").front().ends_sentence);
}

TEST_CASE("a word with something unseen in it is placed at all of its bytes") {
    const auto words = words_of("\u00A0Now c\u00ADure.");
    CHECK(words.at(1).offset == 6);
    CHECK(words.at(1).size == 6);
}

}  // namespace
}  // namespace cuewell::test
