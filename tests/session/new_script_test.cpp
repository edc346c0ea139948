#include "session/new_script.h"

#include "base/errors.h"
#include "script/routine.h"
#include "script/script_form.h"
#include "script/stretch.h"
#include "support/failure.h"
#include "support/program.h"
#include "support/script_builder.h"

#include <doctest/doctest.h>

#include <filesystem>

namespace cuewell {
namespace {

Places here() { return {CUEWELL_TEST_CHECKOUT, {}, {}}; }

SourceTextPtr source_of(std::string text) {
    return std::make_shared<const SourceText>("it.md", "it.md", std::move(text));
}

TEST_CASE("a new script is sound, in the form, and called as its name says") {
    Diagnostics faults;
    const auto stretch_text = source_of(new_script({ScriptKind::stretch, "my-slow_twist", {}, "en"}, here()));
    const auto stretch = parse_stretch(stretch_text, "my-slow_twist", faults);
    const auto routine_text = source_of(new_script({ScriptKind::routine, "monday", {}, "en"}, here()));
    const auto routine = parse_routine(routine_text, "monday", faults);
    expect_no_faults(faults);
    CHECK(stretch->title == "My slow twist");
    CHECK(routine->title == "Monday");
    CHECK(script_form(stretch_text, ScriptKind::stretch, faults) == stretch_text->text());
    CHECK(script_form(routine_text, ScriptKind::routine, faults) == routine_text->text());
}

TEST_CASE("a title may have any signs") {
    Diagnostics faults;
    const std::string title = "The \"cat\" \\ and {cow}";
    const auto stretch =
        parse_stretch(source_of(new_script({ScriptKind::stretch, "cat", title, "en"}, here())), "cat", faults);
    expect_no_faults(faults);
    CHECK(stretch->title == title);
}

TEST_CASE("what cannot be a name or a title is refused with what can") {
    const auto told = [](const NewScript& wish) {
        return test::refusal_of([&] { static_cast<void>(new_script(wish, here())); });
    };
    CHECK(told({ScriptKind::stretch, "My Twist", {}, "en"}) ==
          "\"My Twist\" cannot be the name of a script: letters, digits and dashes; my-twist can");
    CHECK(told({ScriptKind::stretch, "../../etc/passwd", {}, "en"}) ==
          "\"../../etc/passwd\" cannot be the name of a script: letters, digits and dashes; etc-passwd can");
    CHECK(told({ScriptKind::stretch, "-", {}, "en"}) ==
          "\"-\" cannot be the name of a script: letters, digits and dashes");
    CHECK(told({ScriptKind::stretch, "cat", "?!", "en"}) ==
          "--title: a title is a few words on one line, of at most 120 characters");
    CHECK(told({ScriptKind::stretch, "_", {}, "en"}) ==
          "NAME: a title is a few words on one line, of at most 120 characters");
    CHECK(told({ScriptKind::stretch, "cat", "a\nb", "en"}) ==
          "--title: a title is a few words on one line, of at most 120 characters");
}

TEST_CASE("a template of one's own stands in place of the bundled one, and a language may lack one") {
    const test::TemporaryFolder folder;
    folder.write("own/scripts/en/templates/stretch.md", "Mine: {title}.\n");
    folder.write("own/scripts/xx/phrases.toml", "");
    const Places places{CUEWELL_TEST_CHECKOUT, folder / "own", {}};
    CHECK(new_script({ScriptKind::stretch, "cat", {}, "en"}, places) == "Mine: Cat.\n");
    CHECK(test::refusal_of([&] { static_cast<void>(new_script({ScriptKind::stretch, "cat", {}, "xx"}, places)); }) ==
          "the scripts in \"xx\" have no template: there is no scripts/xx/templates/stretch.md");
}

TEST_CASE("a new script is never written over what is there") {
    const test::TemporaryFolder folder;
    folder.write("cat.md", "mine\n");
    std::filesystem::create_symlink("nowhere", folder / "dog.md");
    for (const char* name : {"cat.md", "dog.md"}) {
        const std::string file = (folder / name).string();
        CHECK(test::refusal_of([&] { write_new_script(file, "new\n", {}); }) ==
              "there is a file " + file + " already, and it is not written over; name another file");
    }
    CHECK(test::read_bytes(folder / "cat.md") == "mine\n");
    CHECK(folder.names() == std::vector<std::string>{"cat.md", "dog.md"});
    write_new_script(folder / "cow.md", "new\n", {});
    CHECK(test::read_bytes(folder / "cow.md") == "new\n");
}

}  // namespace
}  // namespace cuewell
