#include "check/whole_script.h"

#include "check/acceptance_rules.h"
#include "check/mended_text.h"
#include "check/rules.h"
#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

constexpr const char* kTwoActions = "+++\nBend your knees and roll to one side.\n[pause 6s]\n";

std::string told_with(const std::string& accept, const std::string& body = kTwoActions) {
    return told_of("+++\ntitle = \"Arm\"\nposition = \"lying face up\"\n" + accept + body);
}

TEST_CASE("an accepted rule is silent for that script, and others are not") {
    CHECK(told_with("").find("[two-actions]") != std::string::npos);
    CHECK(told_with("accept = { two-actions = \"One movement.\" }\n") == "");
    CHECK(told_with("accept = { two-actions = \"One movement.\" }\n",
                    "+++\nBend your knees and roll to your right side.\n[pause 6s]\n")
              .find("[right-without-left]") != std::string::npos);
}

TEST_CASE("what is accepted and not found any more is told") {
    CHECK(told_with("accept = { two-actions = \"One.\" }\n", "+++\nRoll to one side.\n[pause 6s]\n") ==
          "arm.md:4:12: warning: \"two-actions\" is accepted, and not found [stale-acceptance]\n"
          "  accept = { two-actions = \"One.\" }\n"
          "             ^~~~~~~~~~~\n"
          "  take it out of the head\n");
}

TEST_CASE("an unknown id is an error with the nearest one") {
    CHECK(told_with("accept = { two-action = \"One.\" }\n", "+++\nRoll to one side.\n[pause 6s]\n") ==
          "arm.md:4:12: error: there is no rule \"two-action\" to accept [unknown-acceptance]\n"
          "  accept = { two-action = \"One.\" }\n"
          "             ^~~~~~~~~~\n"
          "  did you mean \"two-actions\"?\n");
}

TEST_CASE("what is told for safety's sake stays, and to accept it is an error") {
    const std::string told = told_with("accept = { forbidden-phrase = \"I like it.\" }\n", "+++\nPush through.\n");
    CHECK(told.find("error: no script can accept \"forbidden-phrase\" [unknown-acceptance]\n") != std::string::npos);
    CHECK(told.find("error: no script says \"push through\" [forbidden-phrase]\n") != std::string::npos);
}

TEST_CASE("an acceptance without a reason is an error of the script") {
    CHECK(
        stretch_faults("+++\ntitle = \"Arm\"\nposition = \"standing\"\naccept = { two-actions = \" \" }\n+++\nGo.\n") ==
        "cat.md:4:26: error: what is accepted under \"two-actions\" needs a reason\n"
        "  accept = { two-actions = \" \" }\n"
        "                           ^~~\n"
        "  say why in quotes: two-actions = \"...\"\n");
}

/// The head's line once the stale acceptances in it are dropped.
std::string dropped(const std::string& head) {
    const std::string before = "+++\ntitle = \"Arm\"\nposition = \"standing\"\n";
    const std::string text = before + head + "+++\nGo.\n";
    const Stretch stretch = stretch_of(text);
    const auto faults = check_acceptances(stretch.accepted, all_rules(), {"two-actions"}, true);
    std::vector<Mend> mends;
    for (const Diagnostic& fault : faults) {
        if (fault.mend) mends.push_back(*fault.mend);
    }
    return mended_text(*stretch.source, mends).text.substr(before.size());
}

TEST_CASE("an unknown id can be mended where one is near, and not where it may be one of several") {
    const auto mend_of = [](const std::string& id) {
        const Stretch stretch =
            stretch_of("+++\ntitle = \"Arm\"\nposition = \"standing\"\naccept = { " + id + " = \"x\" }\n+++\nGo.\n");
        const Rules rules = {{"long-hold", {}, {}, "", nullptr, false}, {"long-holt", {}, {}, "", nullptr, false}};
        const Rules one = {rules.front()};
        const auto many = check_acceptances(stretch.accepted, rules, {}, true).at(0).mend;
        const auto single = check_acceptances(stretch.accepted, one, {}, true).at(0).mend;
        return (many ? many->text : "-") + "/" + (single ? single->text : "-");
    };
    CHECK(mend_of("long-hol") == "-/long-hold");
    CHECK(mend_of("sleepy") == "-/-");
}

TEST_CASE("an unknown id is not mended into one that is accepted already, or that another one may mean") {
    for (const char* accepted :
         {"{ long-holt = \"x\", long-hold = \"y\" }", "{ long-holt = \"x\", long-hole = \"y\" }"}) {
        const Stretch stretch = stretch_of(
            "+++\ntitle = \"Arm\"\nposition = \"standing\"\naccept = " + std::string(accepted) + "\n+++\nGo.\n");
        const Rules rules = {{"long-hold", {}, {}, "", nullptr, false}};
        for (const Diagnostic& fault : check_acceptances(stretch.accepted, rules, {"long-hold"}, true))
            CHECK_FALSE(fault.mend);
    }
}

TEST_CASE("a stale acceptance can be dropped out of the head") {
    CHECK(dropped("accept = { long-sentence = \"x\" }\n") == "+++\nGo.\n");
    CHECK(dropped("accept = { long-sentence = 'x, }', two-actions = \"y\" }\n") ==
          "accept = { two-actions = \"y\" }\n+++\nGo.\n");
    CHECK(dropped("accept = { two-actions = \"y\", long-sentence = \"\\\"x\" }\n") ==
          "accept = { two-actions = \"y\" }\n+++\nGo.\n");
    CHECK(dropped("[accept]\nlong-sentence = \"x\"\ntwo-actions = \"y\"\n") ==
          "[accept]\ntwo-actions = \"y\"\n+++\nGo.\n");
}

TEST_CASE("an acceptance that is written in an unusual way is told without a mend") {
    CHECK(dropped("accept.long-sentence = \"x\" # why\n") == "accept.long-sentence = \"x\" # why\n+++\nGo.\n");
}

TEST_CASE("nothing is stale where not every rule could look") {
    const Stretch stretch =
        stretch_of("+++\ntitle = \"Arm\"\nposition = \"standing\"\naccept = { long-sentence = \"x\" }\n+++\nGo.\n");
    CHECK(check_acceptances(stretch.accepted, all_rules(), {}, true).size() == 1);
    CHECK(check_acceptances(stretch.accepted, all_rules(), {}, false).empty());
}

}  // namespace
}  // namespace cuewell::test
