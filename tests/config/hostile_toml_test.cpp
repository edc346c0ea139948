#include "support/toml_faults.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace cuewell {
namespace {

constexpr std::size_t kMebibyte = 1U << 20U;

/// What is told, which has to come at once and to be short. The limit is wide: sanitizers and busy machines are slow.
std::string told_at_once(const std::string& toml) {
    const auto begin = std::chrono::steady_clock::now();
    std::string told = toml_faults(toml);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    CHECK(told.size() < 2'000);
    return told;
}

bool has(const std::string& text, const char* piece) { return text.find(piece) != std::string::npos; }

TEST_CASE("more settings than anybody writes are refused") {
    std::string keys;
    for (int number = 0; number < 100'000; ++number) keys += "k" + std::to_string(number) + " = 1\n";
    CHECK(told_at_once(keys) == "some.toml:1:1: error: there are more than 128 KiB of settings here\n  k0 = 1\n  ^\n");
}

TEST_CASE("a line of settings has an end") {
    CHECK(told_at_once("a = 1\nb = [" + times(50'000, "1,") + "]\n")
              .starts_with("some.toml:2:1: error: this line is longer than 4000 bytes\n"));
}

TEST_CASE("names joined with dots do not overflow the stack") {
    CHECK(has(told_at_once("a" + times(1'900, ".a") + " = 1\n"), "error: a key joins more than 8 names with dots"));
    CHECK(has(told_at_once("[a" + times(1'900, " . a") + "]\n"), "error: "));
    CHECK(has(told_at_once("x = { a" + times(1'900, ".a") + " = 1 }\n"),
              "error: a key joins more than 8 names with dots"));
    CHECK(has(told_at_once("\"a\"" + times(900, ".'a'") + " = 1\n"), "error: a key joins more than 8 names with dots"));
    CHECK(has(told_at_once("a" + times(kMebibyte / 2, ".a") + " = 1\n"), "error: "));
}

TEST_CASE("values nested deep do not overflow the stack") {
    CHECK(has(told_at_once("a = " + times(3'000, "[") + "\n"), "error: this is not TOML: "));
    CHECK(has(told_at_once("a = " + times(3'000, "[") + times(900, "]") + "\n"), "error: "));
    CHECK(has(told_at_once("a = " + times(900, "{a=") + "\n"), "error: this is not TOML: "));
    CHECK(has(told_at_once("a = " + times(10'000, "[\n")), "error: this is not TOML: "));
    CHECK(has(told_at_once("a = " + times(1'000, "[{a.a.a.a.a.a.a=\n")), "error: "));
}

TEST_CASE("nesting that is allowed is taken down without harm") {
    CHECK(toml_faults("a = " + times(120, "[{a.a.a.a.a.a.a=") + "1" + times(120, "}]") + "\n").empty());
}

TEST_CASE("a number of many digits is an error") {
    CHECK(has(told_at_once("a = " + times(3'000, "9") + "\n"), "error: this is not TOML: "));
    CHECK(has(told_at_once("a = 1e" + times(3'000, "9") + "\n"), "error: "));
}

TEST_CASE("a mebibyte of anything is told at once") {
    for (const char* unit : {"[", "{", "a", "\"", "'", "\\", ".", "=", "#", "\n", "[[", "\"\\", "ü", "\x80", "\x01"}) {
        CAPTURE(unit);
        CHECK(has(told_at_once(times(kMebibyte / std::string_view(unit).size(), unit)), "error: "));
    }
}

TEST_CASE("every beginning of sound settings is read or told") {
    const std::string whole =
        "[say]\nlist = [\"a\", 'b', 1.5] # no\nrounds = { one = \"x\", other = \"{n} \\\"\\u00E4\" }\n[[move]]\nsay.to "
        "= true\n";
    for (std::size_t size = 0; size <= whole.size(); ++size) CHECK(toml_faults(whole.substr(0, size)).size() < 1'000);
    CHECK(toml_faults(whole).empty());
}

}  // namespace
}  // namespace cuewell
