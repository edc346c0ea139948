#include "session/session_source.h"

#include "base/text_file.h"
#include "session/session_source_label.h"
#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

SourceTextPtr text_named(std::string text) {
    return std::make_shared<const SourceText>("day.ogg: session source", "session source", std::move(text));
}

/// A source with one routine and one stretch, in which all is small.
SessionSource small_source() {
    return {"en",
            {{"voice", "calm"}, {"pace", "1.25"}},
            {},
            {{SourceKind::routine, "scripts/en/routines/day.md", "+++\ntitle = \"Day\"\n+++\n- cat\n"},
             {SourceKind::stretch, "scripts/en/stretches/cat.md", "Sit.\n"}}};
}

/// The source with another text of its stretch.
SessionSource with_text(const std::string& text) {
    SessionSource source = small_source();
    source.files.back().text = text;
    return source;
}

std::optional<SessionSource> reread(const SessionSource& source) {
    Diagnostics faults;
    auto result = parse_source(text_named(to_text(source)), faults);
    CHECK(told(faults).empty());
    return result;
}

/// What is told about a source.
std::string faults_of(const std::string& text) {
    Diagnostics faults;
    CHECK_FALSE(parse_source(text_named(text), faults));
    return told(faults);
}

/// What is told about a source whose head is sound and that goes on like this.
std::string faults_after_head(const std::string& rest) { return faults_of("cuewell-source 1\nlanguage en\n" + rest); }

TEST_CASE("a source is a text that a person can read") {
    SessionSource source = small_source();
    source.lacks = {{"ambience", "rain"}};
    source.files.push_back({SourceKind::pronunciations, "pronunciations.toml", "\"sit\" = \"set\""});
    CHECK(to_text(source) ==
          R"(cuewell-source 1
# What this session was made from. To make it again: cuewell render THIS_FILE -o NEW_FILE
language en
--voice=calm
--pace=1.25
lacks --ambience=rain
=== routine scripts/en/routines/day.md, 4 lines
+++
title = "Day"
+++
- cat
=== stretch scripts/en/stretches/cat.md, 1 line
Sit.
=== pronunciations pronunciations.toml, 1 line, the last one without its end
"sit" = "set"
)");
    CHECK(reread(source) == source);
}

TEST_CASE("a source's texts come back to the byte, whatever they look like") {
    for (const char* text :
         {"", "\n", "\n\n", "a", "a\n", "a\nb", "a\n\n", "a\r\nb\r\n", "a\r\nb", "\r", "Müde Füße: „über“\n", "\t\n",
          "=== stretch scripts/en/stretches/cat.md, 1 line\n", "=== ", "cuewell-source 1\nlanguage en\n", "lacks --x=y",
          "--pace=3\n", "# comment\n", "\xEF\xBB\xBFmark\n"}) {
        CAPTURE(text);
        CHECK(reread(with_text(text)) == with_text(text));
    }
}

TEST_CASE("the options of a source are words of a command line, its language first") {
    CHECK(arguments_of(small_source()) == std::vector<std::string>{"--language=en", "--voice=calm", "--pace=1.25"});
}

TEST_CASE("a source that is too large to be read again is not written") {
    CHECK(to_text(with_text(std::string(kLargestSource, 'x'))).empty());
    SessionSource many = small_source();
    while (many.files.size() <= kMostSourceFiles) many.files.push_back(many.files.back());
    CHECK(to_text(many).empty());
}

TEST_CASE("what is no source is told as such, and one of another kind too") {
    CHECK(faults_of("+++\ntitle = \"Cat\"\n") ==
          R"(day.ogg: session source:1:1: error: this is not what a session was made from
  +++
  ^~~
  expected: cuewell-source 1
)");
    CHECK(faults_of("cuewell-source 2\nnew\n") ==
          R"(day.ogg: session source:1:1: error: this source is of another kind
  cuewell-source 2
  ^~~~~~~~~~~~~~~~
  another version of Cuewell can read it
)");
    CHECK(faults_of("") == R"(day.ogg: session source:1:1: error: this is not what a session was made from
  
  ^
  expected: cuewell-source 1
)");
}

TEST_CASE("all faults of a source's head are told at once") {
    CHECK(faults_of("cuewell-source 1\nlanguage ../de\n--pcae=2\n--pace=1\n--pace=2\nhello\n--voice=/tmp/x.toml\n"
                    "--seed=\nlacks --pace=2\n=== stretch cat.md, 0 lines\n") ==
          R"(day.ogg: session source:2:1: error: this is no language code
  language ../de
  ^~~~~~~~~~~~~~
  such as: language en
day.ogg: session source:3:1: error: unknown option --pcae
  --pcae=2
  ^~~~~~~~
  did you mean "pace"?
day.ogg: session source:5:1: error: --pace is said twice
  --pace=2
  ^~~~~~~~
day.ogg: session source:6:1: error: expected an option or a file here
  hello
  ^~~~~
  such as: --pace=1.25
day.ogg: session source:7:1: error: --voice must be a name
  --voice=/tmp/x.toml
  ^~~~~~~~~~~~~~~~~~~
day.ogg: session source:8:1: error: --seed needs a value
  --seed=
  ^~~~~~~
day.ogg: session source:9:1: error: only a voice or an ambience can be lacking
  lacks --pace=2
  ^~~~~~~~~~~~~~
)");
}

TEST_CASE("no voice and no ambience of a source is a path, in this folder or another") {
    for (const char* option : {"--voice=x.toml", "--voice=a/b", "--voice=..", "--ambience=rain.wav",
                               "--ambience=/dev/zero", "--ambience=rain.toml", "--ambience=../rain"}) {
        CAPTURE(option);
        CHECK(faults_after_head(std::string(option) + "\n=== stretch cat.md, 0 lines\n").find("must be a name\n") !=
              std::string::npos);
    }
    CHECK(faults_after_head("--pace=/dev/zero\n=== stretch cat.md, 0 lines\n").find("--pace may hold no path\n") !=
          std::string::npos);
}

TEST_CASE("a source lacks neither its language nor its script") {
    CHECK(faults_of("cuewell-source 1\n") == R"(day.ogg: session source:1:1: error: the language is missing
  cuewell-source 1
  ^
  such as: language en
day.ogg: session source:1:1: error: there is no script in this
  cuewell-source 1
  ^
)");
}

TEST_CASE("a file's mark says what it is, how it is called and how long it is") {
    for (const char* mark : {"=== ", "=== stretch", "=== stretch cat.md", "=== stretch cat.md, lines",
                             "=== stretch cat.md, 1 lines", "=== stretch cat.md, 01 line",
                             "=== stretch cat.md, -1 lines", "=== stretch cat.md, 99999999999999999999999 lines",
                             "=== stretch cat.md, 2 lines ", "===  , 2 lines, 3 lines"}) {
        CAPTURE(mark);
        const std::string told = faults_after_head(std::string(mark) + "\n");
        CHECK(told.starts_with("day.ogg: session source:3:1: error: expected a file here\n"));
        CHECK(told.ends_with("  such as: === stretch stretches/cat-cow.md, 31 lines\n"));
    }
    CHECK(faults_after_head("=== strecth cat.md, 0 lines\n") ==
          R"(day.ogg: session source:3:1: error: unknown kind of file "strecth"
  === strecth cat.md, 0 lines
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~
  did you mean "stretch"?
)");
}

TEST_CASE("no file of a source has a name that leads out of it") {
    for (const char* name : {"../cat.md", "/etc/passwd", "a/../b.md", ".md", "-x.md", "a//b.md", "a/b/c/d/e.md",
                             "a b.md", "cat.md/", ""}) {
        CAPTURE(name);
        CHECK(faults_after_head("=== stretch " + std::string(name) + ", 0 lines\n").find("is no name of a file\n") !=
              std::string::npos);
    }
}

TEST_CASE("a mark that does not fit what follows is told where it stands") {
    for (const char* rest : {"=== stretch cat.md, 2 lines\na\n", "=== stretch cat.md, 1 line\na",
                             "=== stretch cat.md, 1 line, the last one without its end\n\n",
                             "=== stretch cat.md, 0 lines, the last one without its end\n",
                             "=== stretch cat.md, 1 line, the last one without its end\na"}) {
        CAPTURE(rest);
        CHECK(faults_after_head(rest).starts_with(
            "day.ogg: session source:3:1: error: the lines that follow are not as this says\n"));
    }
    CHECK(faults_after_head("=== stretch cat.md, 1 line\na\nb\n=== phrases phrases.toml, 0 lines\n") ==
          R"(day.ogg: session source:5:1: error: expected the next file here
  b
  ^
  such as: === stretch stretches/cat-cow.md, 31 lines
)");
}

TEST_CASE("a source has one script of its own, and nothing twice") {
    const auto fault = [](const std::string& marks) {
        const std::string told = faults_after_head(marks);
        const std::size_t start = told.find("error: ") + 7;
        return told.substr(start, told.find('\n') - start);
    };
    CHECK(fault("=== phrases phrases.toml, 0 lines\n") ==
          "the session's own script comes first: a routine, or a stretch by itself");
    CHECK(fault("=== routine day.md, 0 lines\n=== routine eve.md, 0 lines\n") == "a routine can only come first");
    CHECK(fault("=== stretch cat.md, 0 lines\n=== routine day.md, 0 lines\n") == "a routine can only come first");
    CHECK(fault("=== stretch cat.md, 0 lines\n=== stretch dog.md, 0 lines\n") ==
          "a stretch by itself has no other beside it");
    CHECK(fault("=== routine day.md, 0 lines\n=== stretch cat.md, 0 lines\n=== stretch a/cat.md, 0 lines\n") ==
          "\"cat\" is there already");
    CHECK(fault("=== routine day.md, 0 lines\n=== phrases a.toml, 0 lines\n=== phrases b.toml, 0 lines\n") ==
          "\"b\" is there already");
}

TEST_CASE("a source has no more files and no larger ones than it may") {
    std::string many = "=== routine day.md, 0 lines\n";
    for (std::size_t at = 1; at <= kMostSourceFiles; ++at)
        many += "=== stretch s" + std::to_string(at) + ".md, 0 lines\n";
    CHECK(faults_after_head(many) == R"(day.ogg: session source:503:1: error: there are more than 500 files
  === stretch s500.md, 0 lines
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
    const std::string large(kLargestTextFile + 1, 'x');
    CHECK(faults_after_head("=== stretch cat.md, 1 line, the last one without its end\n" + large + "\n")
              .starts_with("day.ogg: session source:3:1: error: the file is larger than 1024 KiB\n"));
    CHECK(faults_of(std::string(kLargestSource + 1, 'x'))
              .starts_with("day.ogg: session source:1:1: error: the source is larger than 4096 KiB\n"));
}

TEST_CASE("a source of nothing but faults is soon given up") {
    std::string many;
    for (int at = 0; at < 200'000; ++at) many += "--" + std::to_string(at) + "=1\n";
    Diagnostics faults;
    CHECK_FALSE(parse_source(text_named("cuewell-source 1\n" + many), faults));
    CHECK(faults.told() < Diagnostics::kMostKept + 5);
    CHECK(faults_after_head("--pace=" + std::string(9'000, '1') + "\n")
              .starts_with("day.ogg: session source:3:1: error: this line is too long\n"));
}

TEST_CASE("a source holds the characters of texts and no others") {
    CHECK(faults_after_head("ü\xFF\n") == R"(day.ogg: session source:3:2: error: this is not UTF-8 text
  ü?
   ^
)");
    CHECK(faults_after_head("--pace=\x1B[2J\n") ==
          R"(day.ogg: session source:3:8: error: there is a control character here
  --pace=?[2J
         ^
)");
    CHECK(faults_after_head(std::string("a\0b", 3)).find("there is a control character here") != std::string::npos);
}

/// The next number of a row that is the same in each run.
std::uint32_t next(std::uint32_t& state) {
    state = state * 1'664'525U + 1'013'904'223U;
    return state >> 8U;
}

TEST_CASE("a source that somebody has damaged is read as another one, or told to be faulty") {
    const std::string sound = to_text(with_text("=== stretch a.md, 2 lines\nÜber\r\nend"));
    const std::vector<std::string> pieces{"=== ", "\n",           ", ", "lines",
                                          "\xFF", "--voice=/x\n", "9",  std::string(1, '\0')};
    std::uint32_t state = 7;
    for (int round = 0; round < 20'000; ++round) {
        std::string text = sound;
        for (std::uint32_t change = next(state) % 4; change <= 4; ++change) {
            const std::size_t at = next(state) % (text.size() + 1);
            switch (next(state) % 3) {
                case 0: text.insert(at, pieces[next(state) % pieces.size()]); break;
                case 1: text.erase(at, next(state) % 20); break;
                default: text.insert(at, 1, static_cast<char>(next(state))); break;
            }
        }
        Diagnostics faults;
        const auto read = parse_source(text_named(text), faults);
        CHECK(read.has_value() != faults.has_errors());
        if (read) CHECK(reread(*read) == read);
    }
}

TEST_CASE("a name that could not travel becomes one that can") {
    CHECK(portable_name("cat-cow.md") == "cat-cow.md");
    CHECK(portable_name("my day (1).md") == "my-day--1-.md");
    CHECK(portable_name("Müde.md") == "Müde.md");
    CHECK(portable_name("../..") == "own");
    CHECK(portable_name(".-x") == "x");
    CHECK(portable_name("a\xFF"
                        "b\n") == "a-b-");
    CHECK(portable_name(std::string(300, 'x')) == std::string(100, 'x'));
    CHECK(portable_label("scripts/en/stretches/cat.md") == "scripts/en/stretches/cat.md");
    CHECK(portable_label("/home/anna/my day.md") == "my-day.md");
}

}  // namespace
}  // namespace cuewell
