#include "script/script_form.h"

#include "script/script_meaning.h"
#include "support/script_builder.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// Writes sound scripts as carelessly as people do.
class CarelessAuthor {
public:
    explicit CarelessAuthor(unsigned seed) : random_(seed) {}

    std::string stretch() {
        const bool has_sides = chance(2);
        std::string text = head({"position = \"seated\"", has_sides ? "sides=\"each\"" : "level = 'gentle'"});
        text += line("Sit.") + steps(0);
        if (has_sides) text += line("#" + space() + "Each side") + line("Turn {right|left}.") + steps(0);
        if (chance(2)) text += line("##" + space() + "Finish") + steps(0);
        return text;
    }

    std::string routine() {
        std::string text = head({"description =\"A day, 'so = so' # and [more]\"", "level=\"gentle\""}) + steps(0);
        for (int items = 1 + pick(4); items > 0; --items) text += line(item()) + steps(0);
        return text;
    }

private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    bool chance(int of) { return pick(of) == 0; }
    std::string one_of(const std::vector<std::string>& texts) {
        return texts[static_cast<std::size_t>(pick(static_cast<int>(texts.size())))];
    }
    std::string space() { return one_of({"", "", " ", "  ", "\t"}); }
    std::string gap() { return " " + space(); }

    std::string line(const std::string& text) {
        const std::string comment = chance(6) ? gap() + "//" + one_of({"", " a", "  b // c"}) : "";
        return space() + text + comment + space() +
               one_of({"\n", "\n", "\r\n", "\n\n", "\n \n\n", "\n// z\n", "\n\n//y\n\n"});
    }

    std::string head(std::vector<std::string> keys) {
        keys.insert(keys.begin(), "title" + space() + "=" + space() + "\"A \\\"cat\\\" # = [no]\"");
        keys.emplace_back("accept ={a-rule= \"It = so, {and} [so].\" ," + space() + "b =\"\\\\\" }");
        keys.emplace_back(one_of({"author=\"Ann\"", "# alone", "date =\"2026-11-20\"", ""}));
        keys.emplace_back(
            one_of({"[pronunciations]\npsoas=\"so-ass\"", "", "[ pronunciations ]\n\n'L sit' ='ell sit'"}));
        std::string text = "+++\n";
        for (const std::string& key : keys)
            text += space() + key + one_of({"", " ", "  # c"}) + one_of({"\n", "\r\n", "\n\n"});
        return text + "+++" + one_of({"\n", " \n"});
    }

    std::string time() {
        return one_of(
            {"5s", "05s", "1m30s", "1m0s", "90s", "2.50s", "1500ms", "0:30", "01:05", "0h1m2s", "0:01:02", "0h05m"});
    }
    std::string dash() { return space() + one_of({"-", "–"}) + space(); }
    std::string length() { return chance(3) ? one_of({"1 breath", "3breaths", "007 breath"}) : time(); }
    std::string range() {
        return one_of(
            {length(), "5s" + dash() + "1m0s", "02" + dash() + "4 breaths", "2breaths" + dash() + "3 breaths"});
    }

    std::string item() {
        std::string text = "- " + space() + one_of({"cat-cow", "sphinx"});
        if (chance(2)) return text + one_of({"", ":", " :"});
        text += space() + ":" + space() + "hold" + gap() + range();
        if (chance(2)) text += space() + "," + space() + "rounds" + gap() + one_of({"2", "03"});
        return text + (chance(2) ? space() + ", optional" + space() : "");
    }

    std::string words() {
        return one_of({"Sit tall.", "Let  go,\tand  rest.", "\\- dash", "A \\[b\\] and/or http://c", "~Softly",
                       "~// odd", "~ - x", "~ ~ y", "~  Slow – ly.", "x\\// y", "Ünder öfter."});
    }

    std::string hold() {
        std::string text = line("[hold" + gap() + "60s" + dash() + "2m" + "]");
        for (int cues = pick(3); cues > 0; --cues) {
            text += line("@" + one_of({"8s", "-05s", "halfway", "0:10", "-1500ms"}) + gap() + one_of({"", "~", "~ "}) +
                         one_of({"Breathe.", "Half  way.", "//odd"}));
        }
        return text;
    }

    std::string step(int depth) {
        switch (pick(depth < 2 ? 8 : 7)) {
            case 0: return line("[" + space() + one_of({"pause", "rest"}) + gap() + length() + space() + "]");
            case 1: return line("[hold" + gap() + range() + space() + "]");
            case 2: return hold();
            case 3: return line("[count" + gap() + one_of({"", "down "}) + one_of({"5", "010"}) + "]");
            case 4: return line(one_of({"[breathe  4]", "[chime bell ]", "[chime  two  words]"}));
            case 7:
                return line("[repeat" + gap() + one_of({"2", "2 - 03"}) + "]") + line("Lift.") + steps(depth + 1) +
                       line("[" + space() + "end]");
            default: return line(words());
        }
    }

    std::string steps(int depth) {
        std::string text;
        for (int count = pick(6); count > 0; --count) text += step(depth);
        return text;
    }

    std::mt19937 random_;
};

SourceTextPtr source_of(std::string text) {
    return std::make_shared<const SourceText>("it.md", "it.md", std::move(text));
}

void check_form_of(const std::string& text, ScriptKind kind) {
    CAPTURE(text);
    Diagnostics faults;
    const auto form = script_form(source_of(text), kind, faults);
    expect_no_faults(faults);
    REQUIRE(form);
    CHECK(meaning_of(source_of(*form), kind) == meaning_of(source_of(text), kind));
    CHECK(script_form(source_of(*form), kind, faults) == form);
    CHECK(form->find_first_of("\r") == std::string::npos);
    CHECK(form->find(" \n") == std::string::npos);
    CHECK(form->find("\n\n\n") == std::string::npos);
}

TEST_CASE("the form of any script means what the script means, and is its own form") {
    for (unsigned seed = 1; seed <= 1'000; ++seed) {
        CAPTURE(seed);
        CarelessAuthor author(seed);
        check_form_of(author.stretch(), ScriptKind::stretch);
        check_form_of(author.routine(), ScriptKind::routine);
    }
}

}  // namespace
}  // namespace cuewell
