#include "script/script_form.h"

#include "script/script_meaning.h"
#include "support/script_builder.h"
#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace cuewell {
namespace {

SourceTextPtr source_of(std::string text) {
    return std::make_shared<const SourceText>("it.md", "it.md", std::move(text));
}

std::string form_of(std::string text, ScriptKind kind = ScriptKind::stretch) {
    Diagnostics faults;
    auto form = script_form(source_of(std::move(text)), kind, faults);
    expect_no_faults(faults);
    return form.value_or("nothing");
}

/// A body under the plain head, which is in the form up to its keys.
std::string body_form_of(const std::string& body) {
    const std::string head = "+++\ntitle    = \"Cat\"\nposition = \"seated\"\n+++\n";
    const std::string form = form_of(std::string(kPlainHead) + body);
    REQUIRE(form.starts_with(head));
    return form.substr(head.size());
}

std::string head_form_of(const std::string& head) {
    const std::string body = "Sit tall.\n";
    const std::string form = form_of("+++\n" + head + "+++\n" + body);
    REQUIRE(form.ends_with("+++\n" + body));
    return form.substr(4, form.size() - 4 - 4 - body.size());
}

TEST_CASE("the bundled scripts and templates are in the form") {
    int tried = 0;
    for (const char* folder : {"stretches", "routines", "templates"}) {
        for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(CUEWELL_TEST_CHECKOUT) /
                                                                     "scripts/en" / folder)) {
            Diagnostics faults;
            const auto script = script_at(entry.path(), faults);
            REQUIRE(script);
            const SourceTextPtr source = read_script(*script, faults);
            expect_no_faults(faults);
            CHECK_MESSAGE(form_of(source->text(), script->kind) == source->text(), entry.path().filename());
            ++tried;
        }
    }
    CHECK(tried >= 19);
}

TEST_CASE("a list over several lines is indented, also behind lists of one line") {
    CHECK(head_form_of("title = \"Cat\"\n"
                       "position = \"seated\"\n"
                       "targets = [\"back\"]\n"
                       "strains = [\"flexion\"]\n"
                       "equipment = [\n"
                       "\"mat\",\n"
                       "]\n") ==
          "title     = \"Cat\"\n"
          "position  = \"seated\"\n"
          "targets   = [\"back\"]\n"
          "strains   = [\"flexion\"]\n"
          "equipment = [\n"
          "  \"mat\",\n"
          "]\n");
}

TEST_CASE("the keys of a head stand in line, and a table after a blank line") {
    CHECK(head_form_of("\n"
                       "title=\"Cat, \\\"cow\\\" = [both]\"\n"
                       "  position   =  'seated'   # chair\n"
                       "\n\n"
                       "targets = [ \"a\",\"b\" , \"c # d\",]\n"
                       "accept={a=\"Why.\" ,b = \"So.\"}\t\n"
                       "# Words that are hard to say.\n"
                       "[ pronunciations ]\n"
                       "psoas = \"so-ass\"\n"
                       "'L sit'=\"ell sit\"\n") ==
          "title    = \"Cat, \\\"cow\\\" = [both]\"\n"
          "position = 'seated'  # chair\n"
          "\n"
          "targets = [\"a\", \"b\", \"c # d\",]\n"
          "accept  = { a = \"Why.\", b = \"So.\" }\n"
          "\n"
          "# Words that are hard to say.\n"
          "[pronunciations]\n"
          "psoas   = \"so-ass\"\n"
          "'L sit' = \"ell sit\"\n");
}

TEST_CASE("a list over several lines stays one") {
    CHECK(head_form_of(
              "title = \"Cat\"\nposition = \"seated\"\ntargets = [\n\"back\",   # all of it\n      \"hips\"\n  ]\n") ==
          "title    = \"Cat\"\n"
          "position = \"seated\"\n"
          "targets  = [\n"
          "  \"back\",  # all of it\n"
          "  \"hips\"\n"
          "]\n");
}

TEST_CASE("directives, cues and words have one space where they have any") {
    CHECK(body_form_of("\n\n   Sit tall.  \n"
                       "~   Softly.\n"
                       "\t[ pause   3s ]\n"
                       "[hold 20s – 30s]\n"
                       "// For the one who lies.\n"
                       "@8s   ~Let  go.\n"
                       "      @-5s Nearly.\n"
                       "@halfway\tHalf.\n"
                       "[count  down   05]\n"
                       "[repeat 2 - 4]\n"
                       "  Lift.\n"
                       "[ end ]\n"
                       "[chime   bell]\n"
                       "[breathe 3]\n"
                       "\n \t\n\n"
                       "Done.\n\n\n") ==
          "Sit tall.\n"
          "~ Softly.\n"
          "[pause 3s]\n"
          "[hold 20s-30s]\n"
          "  // For the one who lies.\n"
          "  @8s ~ Let  go.\n"
          "  @-5s Nearly.\n"
          "  @halfway Half.\n"
          "[count down 5]\n"
          "[repeat 2-4]\n"
          "Lift.\n"
          "[end]\n"
          "[chime bell]\n"
          "[breathe 3]\n"
          "\n"
          "Done.\n");
}

TEST_CASE("a length is written as short as its units allow") {
    const std::vector<std::pair<std::string, std::string>> cases{{"90s", "90s"},
                                                                 {"1m30s", "1m30s"},
                                                                 {"1m0s", "1m"},
                                                                 {"0m05s", "5s"},
                                                                 {"2.50s", "2.5s"},
                                                                 {"2.0s", "2s"},
                                                                 {"007s", "7s"},
                                                                 {"500ms", "500ms"},
                                                                 {"120000ms", "2m"},
                                                                 {"1500ms", "1.5s"},
                                                                 {"1500.5ms", "1500.5ms"},
                                                                 {"1h05m", "1h05m"},
                                                                 {"01:30", "1:30"},
                                                                 {"0:30", "0:30"},
                                                                 {"0:01:30", "1:30"},
                                                                 {"1:00:05", "1:00:05"},
                                                                 {"1 breaths", "1 breath"},
                                                                 {"3 breath", "3 breaths"},
                                                                 {"03breaths", "3 breaths"},
                                                                 {"0.5s", "0.5s"}};
    for (const auto& [written, form] : cases)
        CHECK(body_form_of("Sit.\n[pause " + written + "]\n") == "Sit.\n[pause " + form + "]\n");
    CHECK(body_form_of("Sit.\n[hold 3 breaths - 05 breaths]\n") == "Sit.\n[hold 3-5 breaths]\n");
}

TEST_CASE("sections are set off, and the lines of a routine are in order") {
    CHECK(form_of(std::string(kSidedHead) + "Sit.\n#Each side\n\n{a|b} arm.\n##  Finish\nDone.\n")
              .ends_with("Sit.\n\n# Each side\n{a|b} arm.\n\n# Finish\nDone.\n"));
    CHECK(form_of("+++\ntitle=\"Day\"\n+++\nHello.\n-   cat-cow :hold 20s - 30s,rounds  02 ,optional\n- sphinx:\n",
                  ScriptKind::routine) ==
          "+++\n"
          "title = \"Day\"\n"
          "+++\n"
          "Hello.\n"
          "- cat-cow: hold 20s-30s, rounds 2, optional\n"
          "- sphinx\n");
}

TEST_CASE("comments behind neighbouring lines stand below each other") {
    CHECK(body_form_of("Sit. // a\n[pause 10s]    // b\n\nThen. // c\n//d  \n") ==
          "Sit.         // a\n"
          "[pause 10s]  // b\n"
          "\n"
          "Then.  // c\n"
          "//d\n");
}

TEST_CASE("what looks like a comment or a list stays what it is") {
    for (const char* body : {"~// said\n", "Visit http://a.b // or not\n", "\\- one\n", "~ - two\n", "~ ~ three\n"}) {
        const std::string text = std::string(kPlainHead) + body;
        CHECK(meaning_of(source_of(text), ScriptKind::stretch) ==
              meaning_of(source_of(form_of(text)), ScriptKind::stretch));
    }
}

TEST_CASE("line ends of other systems and a missing last one become line feeds") {
    CHECK(form_of("\n+++ \r\ntitle = \"Cat\"\r\nposition=\"seated\"\r\n+++\r\nSit.\r\n[pause 3s]") ==
          "+++\ntitle    = \"Cat\"\nposition = \"seated\"\n+++\nSit.\n[pause 3s]\n");
}

TEST_CASE("a faulty script has no form, and its faults are told") {
    Diagnostics faults;
    const auto form = script_form(source_of(std::string(kPlainHead) + "[hodl 3s]\n"), ScriptKind::stretch, faults);
    CHECK_FALSE(form);
    REQUIRE(faults.all().size() == 1);
    CHECK(faults.all()[0].message == "unknown directive \"hodl\"");
}

TEST_CASE("comments follow a line of sixty characters to the right, and no longer one") {
    const std::string sixty = std::string(59, 'a') + ".";
    CHECK(body_form_of("Sit. // a\n" + sixty + " // b\n") ==
          "Sit." + std::string(58, ' ') + "// a\n" + sixty + "  // b\n");
    CHECK(body_form_of("Sit. // a\na" + sixty + " // b\n") == "Sit.  // a\na" + sixty + "  // b\n");
}

TEST_CASE("a comment right above a heading stays right above it") {
    const std::string body = "Sit.\n// Both sides.\n# Each side\n{a|b} arm.\n";
    CHECK(form_of(std::string(kSidedHead) + body).ends_with("+++\n" + body));
}

}  // namespace
}  // namespace cuewell
