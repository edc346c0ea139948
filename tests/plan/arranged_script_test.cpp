#include "plan/arranged_script.h"

#include "plan/routine_pieces.h"
#include "stretch_maker.h"
#include "support/script_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using Names = std::vector<std::string>;

Routine routine_of(const std::string& text) {
    Diagnostics faults;
    auto routine = parse_routine(std::make_shared<const SourceText>("small.md", "small.md", text), "small", faults);
    expect_no_faults(faults);
    return *std::move(routine);
}

const std::string kTemplate = R"(+++
title = "Own"
level = "gentle"
+++
Welcome.
- stretches
Lie or sit.
[breathe 6]
- rest
Goodbye.
)";

const std::string kBase = R"(+++
title       = "Small" # mine
accept      = { two-actions = "They are one." }
safety      = "own"
+++
// About the order.
Ease off at pain.

- turn: hold 20s, optional   // first

Now come down.
// Before the fold.
- fold
Well done.
- still: hold 60s-5m

Goodbye.)";

Arrangement arrangement_of(const std::vector<std::pair<std::string, std::optional<std::size_t>>>& list) {
    Arrangement arrangement;
    for (const auto& [name, base] : list) {
        ArrangedItem arranged;
        arranged.item.stretch = name;
        arranged.base = base;
        arranged.why = "for back";
        arrangement.items.push_back(arranged);
    }
    return arrangement;
}

TEST_CASE(
    "of a routine every line stays but those of its items and what it accepts, and words go with the stretch before "
    "them") {
    const Routine base = routine_of(kBase);
    const SessionTemplate form{routine_of(kTemplate)};
    const Arrangement arrangement = arrangement_of({{"fold", 1}, {"bridge", std::nullopt}, {"still", 2}});
    CHECK(to_script(arrangement, {&base, form, std::nullopt, "--avoid rotation", ""}) == R"(+++
title       = "Small" # mine
safety      = "own"
+++
// Arranged from "small" by Cuewell: --avoid rotation
// About the order.
Ease off at pain.

// Before the fold.
- fold  // for back
Well done.
- bridge  // for back
- still: hold 60s-5m  // for back

Goodbye.
)");
}

TEST_CASE("of another list the head says no more what its author said of the first one") {
    const Routine base = routine_of(
        "+++\ntitle = \"Small\"\ndescription = \"Lying only.\" # true\noverview = \"own\"\n+++\n"
        "You need a strap.\n- turn\n- fold\n");
    const SessionTemplate form{routine_of(kTemplate)};
    const std::string same = to_script(arrangement_of({{"turn", 0}, {"fold", 1}}), {&base, form, std::nullopt, "", ""});
    CHECK(same.find("description = \"Lying only.\" # true\noverview = \"own\"\n") != std::string::npos);
    const Arrangement other = arrangement_of({{"fold", 1}});
    CHECK(to_script(other, {&base, form, std::nullopt, "", ""}) ==
          "+++\ntitle = \"Small\"\n+++\nYou need a strap.\n- fold  // for back\n");
    SessionTemplate described{
        routine_of("+++\ntitle = \"Own\"\ndescription = \"Wished.\"\n+++\n- stretches\n- rest\n")};
    CHECK(to_script(other, {&base, described, std::nullopt, "", ""}) ==
          "+++\ntitle = \"Small\"\ndescription = \"Wished.\" # true\n+++\nYou need a strap.\n- fold  // for back\n");
}

TEST_CASE("what only helps is not told to who has it not, unless the routine tells it itself") {
    const SessionTemplate form{routine_of(kTemplate)};
    Arrangement arrangement = arrangement_of({{"turn", 0}, {"fold", 1}});
    for (ArrangedItem& item : arrangement.items) item.why.clear();
    arrangement.lacks_helpful = true;
    const Routine base = routine_of("+++\ntitle = \"Small\"\n[chimes]\nend = \"bowl\"\n+++\n- turn\n- fold\n");
    const std::string script = to_script(arrangement, {&base, form, std::nullopt, "", ""});
    CHECK(script.starts_with("+++\noverview = \"needs\"\ntitle = \"Small\"\n[chimes]\n"));
    CHECK(routine_of(script).tells_needs_only);
    const Routine own =
        routine_of("+++\ntitle = \"Small\"\noverview = \"own\"\n+++\nYou need a strap.\n- turn\n- fold\n");
    CHECK(to_script(arrangement, {&own, form, std::nullopt, "", ""}).find("overview = \"own\"") != std::string::npos);
    CHECK(to_script(arrangement, {nullptr, form, std::nullopt, "", ""}).find("overview = \"needs\"\n") !=
          std::string::npos);
}

TEST_CASE("an item that may go now is written anew") {
    const Routine base = routine_of("+++\ntitle = \"Small\"\n+++\n- turn: hold 20s\n- fold\n");
    const SessionTemplate form{routine_of(kTemplate)};
    Arrangement arrangement = arrangement_of({{"turn", 0}, {"fold", 1}});
    arrangement.items.front().item = base.items.front().item;
    arrangement.items.front().item.optional = true;
    CHECK(to_script(arrangement, {&base, form, std::nullopt, "", ""})
              .ends_with("- turn: hold 20s, optional  // for back\n- fold  // for back\n"));
}

TEST_CASE("a session that ends elsewhere than its routine has the rest and the close of the template") {
    const Routine base = routine_of(kBase);
    const SessionTemplate form{routine_of(kTemplate)};
    Arrangement arrangement = arrangement_of({{"turn", 0}});
    arrangement.items.front().why.clear();
    arrangement.rests_by_words = true;
    arrangement.ends_elsewhere = true;
    const std::string script = to_script(arrangement, {&base, form, std::nullopt, "", ""});
    CHECK(script.ends_with(
        "- turn: hold 20s, optional   // first\n\nNow come down.\nLie or sit.\n[breathe 6]\nGoodbye.\n"));
    CHECK(script.find("Goodbye") == script.rfind("Goodbye"));
}

TEST_CASE("words that come last where no close is written are followed by the close of the template") {
    const Routine base = routine_of("+++\ntitle = \"Small\"\n+++\nHello.\n- turn\nStay a moment.\n- still: optional\n");
    const SessionTemplate form{routine_of(kTemplate)};
    const std::string without_last = to_script(arrangement_of({{"turn", 0}}), {&base, form, std::nullopt, "", ""});
    CHECK(without_last.ends_with("- turn  // for back\nStay a moment.\nGoodbye.\n"));
    Arrangement resting = arrangement_of({{"fold", std::nullopt}});
    resting.rests_by_words = true;
    CHECK(to_script(resting, {&base, form, std::nullopt, "", ""}).ends_with("[breathe 6]\nGoodbye.\n"));
    // Where none of another part comes last, the program says its note by itself.
    const std::string whole =
        to_script(arrangement_of({{"turn", 0}, {"still", 1}}), {&base, form, std::nullopt, "", ""});
    CHECK(whole.ends_with("- still: optional  // for back\n"));
}

TEST_CASE("a routine that nothing was wished of comes out as it is") {
    const Routine base = routine_of(kBase);
    const SessionTemplate form{routine_of(kTemplate)};
    Arrangement arrangement = arrangement_of({{"turn", 0}, {"fold", 1}, {"still", 2}});
    for (ArrangedItem& item : arrangement.items) item.why.clear();
    CHECK(to_script(arrangement, {&base, form, std::nullopt, "", ""}) == kBase + "\n");
}

TEST_CASE(
    "a session of its own is written into the template, with its level, and with words where no stretch is a rest") {
    const SessionTemplate form{routine_of(kTemplate)};
    Arrangement arrangement = arrangement_of({{"turn", std::nullopt}});
    arrangement.items[0].item.optional = true;
    arrangement.items[0].item.hold = LengthRange{std::chrono::seconds(60), std::chrono::minutes(5)};
    arrangement.rests_by_words = true;
    CHECK(to_script(arrangement, {nullptr, form, "Mine", "--focus back", "moderate"}) == R"(+++
title = "Mine"
level = "moderate"
+++
// Composed by Cuewell: --focus back
Welcome.
- turn: hold 1m-5m, optional  // for back
Lie or sit.
[breathe 6]
Goodbye.
)");
}

TEST_CASE("a hostile title stays a title") {
    const Routine base = routine_of(kBase);
    const SessionTemplate form{routine_of(kTemplate)};
    const Arrangement arrangement = arrangement_of({{"turn", 0}});
    for (const std::string& title : Names{R"(A "quoted" \ title)", "+++ a", R"(" safety = "none)", "# [hold 3h] - x"}) {
        const Routine mine = routine_of(to_script(arrangement, {&base, form, title, "", ""}));
        CHECK(mine.title == title);
        CHECK(mine.has_own_safety_words);
        CHECK(routine_of(to_script(arrangement, {nullptr, form, title, "", ""})).title == title);
    }
}

TEST_CASE("a hostile reason stays a comment") {
    const SessionTemplate form{routine_of(kTemplate)};
    Arrangement arrangement = arrangement_of({{"turn", std::nullopt}});
    arrangement.items[0].why = "for\n- evil\r[hold 3h]";
    const Routine mine = routine_of(to_script(arrangement, {nullptr, form, std::nullopt, "x\n- evil", ""}));
    CHECK(mine.items.size() == 1);
    CHECK(mine.opening.size() <= 2);
}

TEST_CASE("an item is written as the parser reads it") {
    Item item;
    item.stretch = "cat-cow";
    CHECK(to_line(item) == "- cat-cow");
    item.hold = LengthRange{Breaths{3}, Breaths{5}};
    item.rounds = 2;
    item.optional = true;
    CHECK(to_line(item) == "- cat-cow: hold 3-5 breaths, rounds 2, optional");
    item.hold = LengthRange{std::chrono::seconds(90), std::chrono::seconds(90)};
    CHECK(to_line(item) == "- cat-cow: hold 1m30s, rounds 2, optional");
}

TEST_CASE("a template that is none is told") {
    Diagnostics faults;
    check_template(routine_of(kBase), faults);
    REQUIRE(faults.all().size() == 1);
    CHECK(faults.all().front().message == "a session cannot be written into this");
    CHECK(faults.all().front().hint == "it lists two things, in this order: - stretches, and - rest");
}

TEST_CASE("a list in another order, or with another first stretch, is another list and has its own level") {
    const Routine base = routine_of(
        "+++\ntitle = \"Small\"\nlevel = \"demanding\"\naccept = { two-actions = \"So.\" }\n+++\n- turn\n- fold\n");
    const SessionTemplate form{routine_of(kTemplate)};
    const auto written = [&](const Arrangement& list) {
        return to_script(list, {&base, form, std::nullopt, "", "gentle"});
    };
    const std::string head = "+++\ntitle = \"Small\"\nlevel = \"gentle\"\n+++\n";
    CHECK(written(arrangement_of({{"fold", 1}, {"turn", 0}})) == head + "- fold  // for back\n- turn  // for back\n");
    CHECK(written(arrangement_of({{"bridge", std::nullopt}, {"fold", 1}})) ==
          head + "- bridge  // for back\n- fold  // for back\n");
    CHECK(written(arrangement_of({{"turn", 0}, {"fold", 1}})).find("level = \"demanding\"\naccept") !=
          std::string::npos);
    const Arrangement two = arrangement_of({{"turn", std::nullopt}, {"bridge-pose", std::nullopt}});
    CHECK(to_script(two, {nullptr, form, std::nullopt, "", ""})
              .find("- turn         // for back\n- bridge-pose  // for back\n") != std::string::npos);
}

TEST_CASE("a routine that tells no level gets one where its new list is not gentle") {
    const Routine base = routine_of("+++\ntitle = \"Small\"\n+++\n- turn\n- fold\n");
    const auto head_at = [&](const std::string& level) {
        const SessionTemplate form{routine_of(kTemplate)};
        const std::string script =
            to_script(arrangement_of({{"fold", 1}, {"turn", 0}}), {&base, form, std::nullopt, "", level});
        return script.substr(0, script.find("- fold"));
    };
    CHECK(head_at("demanding") == "+++\nlevel = \"demanding\"\ntitle = \"Small\"\n+++\n");
    CHECK(head_at("gentle") == "+++\ntitle = \"Small\"\n+++\n");
}

TEST_CASE("what is said of the list is taken out of a head in any order and form, and the level is the new one") {
    const SessionTemplate form{routine_of(kTemplate)};
    const auto head_of = [&](const std::string& keys) {
        const Routine base = routine_of("+++\n" + keys + "+++\n- turn\n- fold\n");
        const std::string script =
            to_script(arrangement_of({{"fold", 1}, {"turn", 0}}), {&base, form, std::nullopt, "", "gentle"});
        return script.substr(0, script.find("- fold"));
    };
    CHECK(head_of("title = \"Small\"\naccept = { two-actions = \"So.\" }\noverview = \"own\"\n"
                  "level = \"demanding\"\nauthor = \"Ann\"\n") ==
          "+++\ntitle = \"Small\"\nlevel = \"gentle\"\nauthor = \"Ann\"\n+++\n");
    CHECK(head_of("title = \"Small\"\n  overview= \"own\"\n \"level\" = \"demanding\"\n") ==
          "+++\ntitle = \"Small\"\n \"level\" = \"gentle\"\n+++\n");
    CHECK(head_of(
              "title = \"Small\"\n\n[accept]\ntwo-actions = \"So.\"\n\n[pronunciations]\noverview = \"over view\"\n") ==
          "+++\ntitle = \"Small\"\n\n\n[pronunciations]\noverview = \"over view\"\n+++\n");
    CHECK(head_of("title = \"Small\"\naccept.two-actions = \"So.\"\n") == "+++\ntitle = \"Small\"\n+++\n");
}

TEST_CASE("a key that is put into a head has its sign below those of the others") {
    const Routine base = routine_of(kBase);
    const SessionTemplate form{routine_of(kTemplate)};
    Arrangement arrangement = arrangement_of({{"turn", 0}, {"fold", 1}, {"still", 2}});
    arrangement.lacks_helpful = true;
    CHECK(to_script(arrangement, {&base, form, std::nullopt, "", ""})
              .starts_with("+++\noverview    = \"needs\"\ntitle       = \"Small\" # mine\n"));
}

TEST_CASE("a template lists stretches and rest, in this order, and nothing else") {
    const auto faults_in = [](const std::string& list) {
        Diagnostics faults;
        check_template(routine_of("+++\ntitle = \"Own\"\n+++\n" + list), faults);
        return faults.all().size();
    };
    CHECK(faults_in("- stretches\n- rest\n") == 0);
    for (const char* list :
         {"- rest\n- stretches\n", "- turn\n- rest\n", "- stretches\n- turn\n", "- stretches\n- rest\n- still\n"})
        CHECK(faults_in(list) == 1);
}

}  // namespace
}  // namespace cuewell
