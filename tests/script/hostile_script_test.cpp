#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace cuewell {
namespace {

constexpr std::size_t kMebibyte = 1U << 20U;

/// `unit` again and again, up to the size of the largest file.
std::string filled(std::string_view unit) { return times((kMebibyte - 200) / unit.size(), unit); }

/// What is told, which has to come at once and to have an end. The limit is wide: sanitizers and busy machines are slow.
template <typename Faults>
std::string at_once(Faults faults, const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    std::string told = faults(text);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    CHECK(told.size() < 400'000);
    return told;
}

std::string body(const std::string& text) { return at_once(body_faults, text); }
std::string routine(const std::string& text) { return at_once(routine_body_faults, text); }

std::size_t count_of(const std::string& text, std::string_view piece) {
    std::size_t count = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++count;
    return count;
}

TEST_CASE("a mebibyte on one line is told in one fault") {
    for (const char* unit : {"word ", "{", "}", "{a|b}", "]", "[", "\\q", "#", "- ", "~", "伸"}) {
        CAPTURE(unit);
        CHECK(count_of(body("Hi. " + filled(unit)), "error: this line has ") <= 1);
        CHECK(count_of(body(filled(unit)), "error: ") == 1);
        CHECK(count_of(body("[hold 20s]\n@5s " + filled(unit)), "error: ") <= 1);
    }
}

TEST_CASE("spaces before a mebibyte of slashes cost no more than the slashes") {
    CHECK(count_of(body(std::string(kMebibyte / 2, ' ') + "a" + times(kMebibyte / 5, "//")), "error: ") == 1);
}

TEST_CASE("a mebibyte of short faulty lines is told up to a limit") {
    for (const char* unit : {"[\n", "[end]\n", "[x]\n", "}\n", "@\n", "-\n", "# x\n", "...\n", "[repeat 0]\n"}) {
        CAPTURE(unit);
        const std::size_t told = count_of(body(filled(unit)), "error: ");
        CHECK(told >= 100);
        CHECK(told <= 120);
    }
}

TEST_CASE("a mebibyte of sound lines is one step too many") {
    for (const char* unit : {"a\n", "[chime x]\n", "[repeat 2]\na\n[end]\n", "{a|a}\n"}) {
        CAPTURE(unit);
        CHECK(count_of(body(filled(unit)), "error: this is one step too many\n") == 1);
    }
    CHECK(count_of(body("[hold 20s]\n" + filled("@5s a\n")), "error: this is one step too many\n") == 1);
}

TEST_CASE("sections and items have a limit") {
    CHECK(count_of(routine(filled("- a\n")), "error: a script lists at most 500 stretches and sections\n") == 1);
    CHECK(count_of(routine(filled("# Finish\n")), "error: a script lists at most 500 stretches and sections\n") == 1);
    CHECK(count_of(body(filled("- a\n")), "error: a script lists at most 500 stretches and sections\n") == 1);
    CHECK(routine_body_faults(times(500, "- a\n")).empty());
}

TEST_CASE("an item of a mebibyte is told in one fault") {
    CHECK(count_of(routine("- " + filled("a")), "error: ") == 1);
    CHECK(count_of(routine("- a: " + filled("x,")), "error: ") == 1);
    CHECK(count_of(routine("- a: " + filled(",")), "error: ") == 1);
}

TEST_CASE("five thousand repeats in one another are told, closed or not") {
    const std::string opened = times(5'000, "[repeat 2]\n") + "Hi.\n";
    CHECK(count_of(body(opened + times(5'000, "[end]\n")), "error: ") == 2);
    CHECK(count_of(body(opened), "error: this repeat is never closed\n") == 16);
}

TEST_CASE("repeats of repeats that last longer than the universe are too long") {
    CHECK(count_of(body(times(16, "[repeat 1000]\n") + "Hi.\n[hold 24h]\n[count 600]\n[breathe 100]\n" +
                        times(16, "[end]\n")),
                   "error: ") == 1);
}

TEST_CASE("a file of nothing but fences or blank lines is told") {
    CHECK(count_of(at_once(stretch_faults, filled("+++\n")), "error: ") <= 110);
    CHECK(count_of(at_once(stretch_faults, filled("\n")), "error: ") == 1);
    CHECK(count_of(at_once(stretch_faults, filled("+")), "error: ") == 1);
}

TEST_CASE("a head with names joined by a mebibyte of dots is told") {
    CHECK(count_of(at_once(stretch_faults, "+++\na" + filled(".a") + " = 1\n+++\nHi.\n"), "error: ") == 1);
}

TEST_CASE("every beginning of a sound script is read or told") {
    const std::string whole =
        std::string(kSidedHead) +
        "Hi \\[you\\]. // x\n[repeat 2-4]\n~ Größer {a|a}.\n[hold 20s-30s]\n  @8s Now.\n  @-5s Soon.\n"
        "[end]\n# Each side\nLift {right|left}.\n[count down 5]\n[breathe 3]\n[chime bell]\n# Finish\n[rest 1:30]\n";
    CHECK(stretch_faults(whole).empty());
    for (std::size_t size = 0; size < whole.size(); ++size) (void)at_once(stretch_faults, whole.substr(0, size));
}

TEST_CASE("every sound script with one line left out is read or told") {
    const std::string whole = small_phrases();
    for (std::size_t begin = 0; begin < whole.size(); begin = whole.find('\n', begin) + 1) {
        std::string less = whole;
        less.erase(begin, less.find('\n', begin) + 1 - begin);
        (void)at_once(phrasebook_faults, less);
    }
}

}  // namespace
}  // namespace cuewell
