#include "base/diagnostic.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace cuewell {
namespace {

SourceTextPtr text_of(std::string text) {
    return std::make_shared<const SourceText>("cat.md", "cat.md", std::move(text));
}

SourceSpan span(const SourceTextPtr& text, SourcePosition start, std::size_t length) { return {text, start, length}; }

Diagnostic fault_at(const SourceTextPtr& text, SourcePosition start, std::size_t length = 1) {
    return {Severity::error, span(text, start, length), "wrong", ""};
}

TEST_CASE("a fault is told with its place, its line, a caret and a hint") {
    Diagnostic fault = fault_at(text_of("Hi.\n[hodl 20s]\n"), {2, 2}, 4);
    fault.message = "unknown directive \"hodl\"";
    fault.hint = "did you mean \"hold\"?";
    CHECK(to_text(fault) == R"(cat.md:2:2: error: unknown directive "hodl"
  [hodl 20s]
   ^~~~
  did you mean "hold"?
)");
}

TEST_CASE("a warning says so, and without a hint there is no line for it") {
    Diagnostic fault = fault_at(text_of("Hi."), {1, 1}, 3);
    fault.severity = Severity::warning;
    CHECK(to_text(fault) == "cat.md:1:1: warning: wrong\n  Hi.\n  ^~~\n");
}

TEST_CASE("a fault that stands in no file has one line, and its hint") {
    CHECK(to_text({Severity::error, {}, "there is no stretch \"cta\"", "did you mean \"cat\"?"}) ==
          "error: there is no stretch \"cta\"\n  did you mean \"cat\"?\n");
}

TEST_CASE("colour goes around the place, the severity and the caret") {
    CHECK(to_text(fault_at(text_of("Hi."), {1, 1}), Colour::always) ==
          "\x1b[1mcat.md:1:1: \x1b[1;31merror: \x1b[0mwrong\n  Hi.\n  \x1b[1;32m^\x1b[0m\n");
}

TEST_CASE("the caret stands under wide and after combining characters") {
    CHECK(to_text(fault_at(text_of("伸ばして }"), {1, 6})) == "cat.md:1:6: error: wrong\n  伸ばして }\n           ^\n");
    CHECK(to_text(fault_at(text_of("e\xCC\x81 }"), {1, 4})) == "cat.md:1:4: error: wrong\n  e\xCC\x81 }\n    ^\n");
    CHECK(to_text(fault_at(text_of("伸ばして"), {1, 2}, 2)) == "cat.md:1:2: error: wrong\n  伸ばして\n    ^~~~\n");
}

TEST_CASE("a tab takes one column, and control characters reach no terminal") {
    CHECK(to_text(fault_at(text_of("\ta\x1B[31m\x7F\xC2\x9B }"), {1, 11})) ==
          "cat.md:1:11: error: wrong\n   a?[31m?? }\n            ^\n");
}

TEST_CASE("a name or message with control characters is made harmless") {
    const auto text = std::make_shared<const SourceText>("a\x1B.md", "a", "Hi.");
    Diagnostic fault = fault_at(text, {1, 1});
    fault.message = "odd \x1B[2J";
    fault.hint = "hint \x07";
    CHECK(to_text(fault) == "a?.md:1:1: error: odd ?[2J\n  Hi.\n  ^\n  hint ?\n");
}

TEST_CASE("only the bytes that are not UTF-8 become question marks, and the caret stays") {
    CHECK(to_text(fault_at(text_of("Dr\xC3\xBC"
                                   "ck\xFC hoch"),
                           {1, 6})) == "cat.md:1:6: error: wrong\n  Drück? hoch\n       ^\n");
    CHECK(to_text(fault_at(text_of("say \x93hi\x94"), {1, 5})) == "cat.md:1:5: error: wrong\n  say ?hi?\n      ^\n");
}

TEST_CASE("a long line is cut around the spot") {
    const std::string line = std::string(200, 'a') + "}" + std::string(200, 'b');
    CHECK(to_text(fault_at(text_of(line), {1, 201})) == "cat.md:1:201: error: wrong\n  …" + std::string(60, 'a') + "}" +
                                                            std::string(39, 'b') + "…\n  " + std::string(61, ' ') +
                                                            "^\n");
    CHECK(to_text(fault_at(text_of(line), {1, 1}, 500)) ==
          "cat.md:1:1: error: wrong\n  " + std::string(100, 'a') + "…\n  ^" + std::string(99, '~') + "\n");
}

TEST_CASE("a megabyte on one line is told in a few hundred bytes, UTF-8 or not") {
    for (const char* unit : {"a", "\x80", "\xFC", "ü", "e\xCC\x81"}) {
        std::string line;
        while (line.size() < (1U << 20U)) line += unit;
        Diagnostic fault = fault_at(text_of(line), {1, 1}, line.size());
        fault.message = line;
        fault.hint = line;
        CHECK(to_text(fault).size() < 4'000);
    }
}

TEST_CASE("a place beyond its line or file is told all the same") {
    CHECK(to_text(fault_at(text_of("Hi."), {1, 99})) == "cat.md:1:99: error: wrong\n  Hi.\n     ^\n");
    CHECK(to_text(fault_at(text_of("Hi."), {7, 1})) == "cat.md:7:1: error: wrong\n  \n  ^\n");
}

TEST_CASE("settled faults stand in order, each once") {
    const auto text = text_of("a\nb\n");
    Diagnostics faults;
    faults.error({text, {2, 1}, 1}, "late");
    faults.error({text, {1, 2}, 1}, "right");
    faults.error({text, {1, 1}, 1}, "left");
    faults.error({text, {2, 1}, 1}, "late");
    faults.warning({}, "nowhere");
    faults.settle();
    std::string order;
    for (const Diagnostic& fault : faults.all()) order += fault.message + " ";
    CHECK(order == "nowhere left right late ");
}

TEST_CASE("warnings alone are no errors") {
    Diagnostics faults;
    faults.warning({}, "odd");
    CHECK_FALSE(faults.has_errors());
    Diagnostics others;
    others.error({}, "wrong");
    faults.append(others);
    CHECK(faults.has_errors());
    CHECK(faults.all().size() == 2);
    CHECK(faults.told() == 2);
}

TEST_CASE("a thousand faults are kept, and an error after them still counts") {
    Diagnostics faults;
    for (int round = 0; round < 5'000; ++round) faults.warning({}, "odd");
    CHECK_FALSE(faults.has_errors());
    faults.error({}, "wrong");
    CHECK(faults.has_errors());
    CHECK(faults.all().size() == Diagnostics::kMostKept);
    CHECK(faults.told() == 5'001);
    Diagnostics all;
    all.append(faults);
    CHECK(all.has_errors());
    CHECK(all.told() == 5'001);
}

}  // namespace
}  // namespace cuewell
