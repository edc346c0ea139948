#include "script/library.h"

#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

/// A folder of scripts of its own for one test, with what is bundled in it.
class Scripts {
public:
    Scripts() : root_(fs::temp_directory_path() / ("cuewell-library-" + std::to_string(::getpid()))) {
        for (const char* folder : {"stretches", "routines", "own"}) fs::create_directories(root_ / folder);
        write("stretches/cat.md", std::string(kPlainHead) + "Hi.\n[chime bell]\n");
        write("stretches/sphinx.md", std::string(kPlainHead) + "Ho.\n");
        write("routines/day.md", std::string(kRoutineHead) + "- cat\n- sphinx\n- cat\n");
    }
    ~Scripts() { fs::remove_all(root_); }
    Scripts(const Scripts&) = delete;
    Scripts& operator=(const Scripts&) = delete;

    void write(const std::string& file, const std::string& text) const {
        std::ofstream(root_ / file, std::ios::binary) << text;
    }

    [[nodiscard]] Shelf shelf() const {
        return Shelf({{root_ / "own", ScriptKind::stretch, "own", "own"},
                      {root_ / "stretches", ScriptKind::stretch, "en/stretches", "stretches"},
                      {root_ / "routines", ScriptKind::routine, "en/routines", "routines"}});
    }

    /// What is told when a routine of this body is loaded.
    [[nodiscard]] std::string told_of(const std::string& body) const {
        write("routines/day.md", std::string(kRoutineHead) + body);
        Diagnostics faults;
        const auto loaded =
            load_routine(*shelf().find(ScriptKind::routine, "day"), shelf(), {{"bell", "gong"}}, faults);
        CHECK(loaded.has_value() != faults.has_errors());
        return told(faults);
    }

    [[nodiscard]] const fs::path& root() const { return root_; }

private:
    fs::path root_;
};

TEST_CASE("a routine is loaded with every stretch once") {
    const Scripts scripts;
    Diagnostics faults;
    const auto loaded =
        load_routine(*scripts.shelf().find(ScriptKind::routine, "day"), scripts.shelf(), {{"bell"}}, faults);
    REQUIRE(loaded);
    CHECK(loaded->routine.items.size() == 3);
    CHECK(loaded->library.size() == 2);
    CHECK(loaded->library.at("cat")->source->label() == "stretches/cat.md");
    CHECK_FALSE(loaded->is_single_stretch);
}

TEST_CASE("a stretch by itself is a routine of one") {
    const Scripts scripts;
    Diagnostics faults;
    const auto loaded =
        load_routine(*scripts.shelf().find(ScriptKind::stretch, "cat"), scripts.shelf(), {{"bell"}}, faults);
    REQUIRE(loaded);
    CHECK(loaded->is_single_stretch);
    CHECK(loaded->routine.title == "Cat");
    CHECK(loaded->routine.items.size() == 1);
}

TEST_CASE("a stretch by itself passes on who wrote it, and when") {
    Stretch stretch;
    stretch.author = "Jo";
    stretch.date = "2026-11-20";
    stretch.level = "moderate";
    stretch.source = std::make_shared<const SourceText>("cat.md", "cat.md", "+++\n");
    stretch.where = {stretch.source, {1, 1}, 3};
    const Routine routine = routine_of(std::make_shared<const Stretch>(stretch)).routine;
    CHECK(routine.author == "Jo");
    CHECK(routine.date == "2026-11-20");
    CHECK(routine.level == "moderate");
    CHECK(routine.source == stretch.source);
    CHECK(routine.where.start == SourcePosition{1, 1});
    CHECK(routine.where.length == 3);
}

TEST_CASE("a stretch that is not there is told with the nearest name") {
    CHECK(Scripts().told_of("- cat\n- sphynx\n- hanging\n") ==
          R"(en/routines/day.md:5:1: error: there is no stretch "sphynx"
  - sphynx
  ^~~~~~~~
  did you mean "sphinx"?
en/routines/day.md:6:1: error: there is no stretch "hanging"
  - hanging
  ^~~~~~~~~
  expected one of: cat, sphinx
)");
}

TEST_CASE("a routine lists no routines, and not itself") {
    const Scripts scripts;
    scripts.write("routines/evening.md", std::string(kRoutineHead) + "- cat\n");
    CHECK(scripts.told_of("- day\n- evening\n") == R"(en/routines/day.md:4:1: error: the routine "day" lists itself
  - day
  ^~~~~
  a routine lists stretches only
en/routines/day.md:5:1: error: "evening" is a routine
  - evening
  ^~~~~~~~~
  a routine lists stretches only
)");
}

TEST_CASE("faults of all the files are told at once") {
    const Scripts scripts;
    scripts.write("stretches/cat.md", std::string(kPlainHead) + "[hodl 5s]\n");
    scripts.write("stretches/sphinx.md", "\xFF");
    CHECK(scripts.told_of("[chime gnog]\n- cat\n- sphinx\n[chime bang]\n") ==
          R"(en/routines/day.md:4:1: error: unknown chime "gnog"
  [chime gnog]
  ^~~~~~~~~~~~
  did you mean "gong"?
en/routines/day.md:7:1: error: unknown chime "bang"
  [chime bang]
  ^~~~~~~~~~~~
  expected one of: bell, gong
en/stretches/cat.md:5:2: error: unknown directive "hodl"
  [hodl 5s]
   ^~~~
  did you mean "hold"?
en/stretches/sphinx.md:1:1: error: this is not UTF-8 text
  ?
  ^
  save the file as UTF-8 text in your editor
)");
}

TEST_CASE("an unknown chime in a repeat of a stretch is told") {
    const Scripts scripts;
    scripts.write("stretches/cat.md", std::string(kPlainHead) + "[repeat 2]\n  [chime bel]\n[end]\n");
    CHECK(scripts.told_of("- cat\n") ==
          "en/stretches/cat.md:6:3: error: unknown chime \"bel\"\n    [chime bel]\n    ^~~~~~~~~~~\n  did you mean "
          "\"bell\"?\n");
}

TEST_CASE("the first folder that has a name wins, and a list has each script once and nothing else") {
    const Scripts scripts;
    scripts.write("own/sphinx.md", std::string(kPlainHead) + "Mine.\n");
    scripts.write("own/.hidden.md", "x");
    scripts.write("own/notes.txt", "x");
    fs::create_directories(scripts.root() / "own/folder.md");
    CHECK(scripts.shelf().find(ScriptKind::stretch, "sphinx")->shown == "own/sphinx.md");
    std::string names;
    for (const ScriptFile& file : scripts.shelf().all(ScriptKind::stretch)) names += file.shown + " ";
    CHECK(names == "en/stretches/cat.md own/sphinx.md ");
}

TEST_CASE("no name leads out of the folders of scripts") {
    const Scripts scripts;
    using namespace std::string_view_literals;
    for (const std::string_view name :
         {""sv, "."sv, ".."sv, "../routines/day"sv, "own/cat"sv, "..\\cat"sv, ".hidden"sv, "cat\0"sv}) {
        CHECK_FALSE(scripts.shelf().find(ScriptKind::stretch, name));
    }
}

/// A script whose text is at hand.
ScriptFile at_hand(const std::string& name, ScriptKind kind, const std::string& text) {
    const std::string label = name + ".md";
    const std::string shown = "day.ogg/" + label;
    return {name, kind, {}, shown, label, std::make_shared<const SourceText>(shown, label, text)};
}

TEST_CASE("scripts whose text is at hand are found and read like files") {
    const Shelf shelf = Shelf::of({at_hand("day", ScriptKind::routine, std::string(kRoutineHead) + "- sphinx\n- cat\n"),
                                   at_hand("sphinx", ScriptKind::stretch, std::string(kPlainHead) + "Ho.\n"),
                                   at_hand("cat", ScriptKind::stretch, std::string(kPlainHead) + "Hi.\n")});
    Diagnostics faults;
    const auto loaded = load_routine(*shelf.find(ScriptKind::routine, "day"), shelf, {}, faults);
    REQUIRE(loaded);
    CHECK(loaded->library.at("sphinx")->source->label() == "sphinx.md");
    std::string names;
    for (const ScriptFile& file : shelf.all(ScriptKind::stretch)) names += file.name + " ";
    CHECK(names == "cat sphinx ");
    CHECK_FALSE(shelf.find(ScriptKind::stretch, "day"));
}

TEST_CASE("faults in scripts whose text is at hand are told at their places") {
    const Shelf shelf = Shelf::of({at_hand("day", ScriptKind::routine, std::string(kRoutineHead) + "- cat\n- sphinx\n"),
                                   at_hand("cat", ScriptKind::stretch, std::string(kPlainHead) + "[hodl 5s]\n")});
    Diagnostics faults;
    CHECK_FALSE(load_routine(*shelf.find(ScriptKind::routine, "day"), shelf, {}, faults));
    CHECK(told(faults) == R"(day.ogg/cat.md:5:2: error: unknown directive "hodl"
  [hodl 5s]
   ^~~~
  did you mean "hold"?
day.ogg/day.md:5:1: error: there is no stretch "sphinx"
  - sphinx
  ^~~~~~~~
  expected one of: cat
)");
}

TEST_CASE("a folder that is not there holds no scripts") {
    const Shelf shelf({{"/nowhere/at/all", ScriptKind::stretch, "x", "x"}});
    CHECK(shelf.all(ScriptKind::stretch).empty());
    CHECK_FALSE(shelf.find(ScriptKind::stretch, "cat"));
}

TEST_CASE("what lies beside a routine is found first") {
    const Scripts scripts;
    scripts.write("own/plan.md", std::string(kRoutineHead) + "- cat\n");
    scripts.write("own/cat.md", std::string(kPlainHead) + "Mine.\n");
    Diagnostics faults;
    const auto plan = script_at(scripts.root() / "own/plan.md", faults);
    REQUIRE(plan);
    CHECK(plan->kind == ScriptKind::routine);
    CHECK(Shelf({}).beside(*plan).find(ScriptKind::stretch, "cat")->path == scripts.root() / "own/cat.md");
    const auto day = script_at(scripts.root() / "routines/day.md", faults);
    CHECK(Shelf({}).beside(*day).find(ScriptKind::stretch, "cat")->path == scripts.root() / "stretches/cat.md");
}

TEST_CASE("the folder tells what a script is, and elsewhere what it lists") {
    const Scripts scripts;
    scripts.write("stretches/list.md", std::string(kRoutineHead) + "- cat\n");
    scripts.write("routines/none.md", std::string(kRoutineHead) + "Hi.\n");
    scripts.write("own/one.md", std::string(kPlainHead) + "Hi.\n");
    Diagnostics faults;
    CHECK(script_at(scripts.root() / "stretches/list.md", faults)->kind == ScriptKind::stretch);
    CHECK(script_at(scripts.root() / "routines/none.md", faults)->kind == ScriptKind::routine);
    CHECK(script_at(scripts.root() / "own/one.md", faults)->kind == ScriptKind::stretch);
    CHECK(faults.all().empty());
}

TEST_CASE("every bundled script is sound") {
    for (const char* folder : {"stretches", "routines"}) {
        for (const auto& entry : fs::directory_iterator(fs::path(CUEWELL_TEST_CHECKOUT) / "scripts/en" / folder)) {
            std::ifstream file(entry.path());
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            CHECK((std::string_view(folder) == "stretches" ? stretch_faults(text) : routine_faults(text)).empty());
        }
    }
}

TEST_CASE("what a routine lists behind a stretch that it lists twice is loaded, too") {
    const Scripts scripts;
    scripts.write("routines/day.md", std::string(kRoutineHead) + "- cat\n- cat\n- sphinx\n");
    Diagnostics faults;
    const Shelf shelf = scripts.shelf();
    const auto loaded = load_routine(*shelf.find(ScriptKind::routine, "day"), shelf, {{"bell"}}, faults);
    REQUIRE(loaded);
    CHECK(loaded->library.size() == 2);
    REQUIRE(shelf.all(ScriptKind::routine).size() == 1);
    CHECK(shelf.all(ScriptKind::routine).front().name == "day");
}

TEST_CASE("a routine that lies beside another one is no stretch, and scripts at hand are still found") {
    const Scripts scripts;
    scripts.write("own/plan.md", std::string(kRoutineHead) + "- cat\n");
    Diagnostics faults;
    const auto plan = script_at(scripts.root() / "own/plan.md", faults);
    REQUIRE(plan);
    CHECK_FALSE(Shelf({}).beside(*plan).find(ScriptKind::stretch, "plan"));
    const Shelf shelf = Shelf::of({at_hand("sphinx", ScriptKind::stretch, std::string(kPlainHead) + "Ho.\n")});
    CHECK(shelf.beside(*plan).find(ScriptKind::stretch, "sphinx"));
}

}  // namespace
}  // namespace cuewell
