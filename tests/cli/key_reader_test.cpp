#include "cli/key_reader.h"

#include <doctest/doctest.h>

using namespace cuewell;
using namespace std::chrono_literals;

namespace {

const KeyReader::Moment kStart(100s);

std::string keys_in(std::string_view bytes) { return KeyReader().take(bytes, kStart); }

}  // namespace

TEST_CASE("plain bytes are keys") { CHECK(keys_in("n q+") == "n q+"); }

TEST_CASE("the left and right arrow go back and on, in both modes of a terminal") {
    CHECK(keys_in("\x1b[C\x1b[D") == "nb");
    CHECK(keys_in("\x1bOC\x1bOD") == "nb");
}

TEST_CASE("sequences of other keys are no keys") {
    CHECK(keys_in("\x1b[A\x1b[B\x1b[H\x1b[1;5C\x1b[15~\x1bOP\x1b[Z\x1b[[An").size() == 1);
    CHECK(keys_in("\x1bq").empty());        // Alt and q.
    CHECK(keys_in("\x1b\x1b[Cr") == "nr");  // Alt and an arrow.
}

TEST_CASE("what a mouse or a change of focus sends is no key") {
    CHECK(keys_in("\x1b[M qn\x1b[<0;12;7M\x1b[I\x1b[Or") == "r");
}

TEST_CASE("an answer of the terminal is no key") {
    CHECK(keys_in("\x1b]11;rgb:ffff/ffff/ffff\x07n") == "n");
    CHECK(keys_in("\x1bP1$r0 q\x1b\\n") == "n");
    CHECK(keys_in("\x1b[?62;22cn") == "n");
}

TEST_CASE("what is pasted is no key") { CHECK(keys_in("b\x1b[200~quit now\nq\x1b[D\x1b[201~n") == "bn"); }

TEST_CASE("a sequence may come in parts") {
    KeyReader reader;
    CHECK(reader.take("\x1b", kStart).empty());
    CHECK(reader.take("[", kStart + 10ms).empty());
    CHECK(reader.take("Cr", kStart + 20ms) == "nr");
}

TEST_CASE("a lone escape key takes nothing from the next key") {
    KeyReader reader;
    CHECK(reader.take("\x1b", kStart).empty());
    CHECK(reader.take("n", kStart + 200ms) == "n");
}

TEST_CASE("a paste may be slow, and one that never ends is forgotten") {
    KeyReader reader;
    CHECK(reader.take("\x1b[200~q", kStart).empty());
    CHECK(reader.take("q", kStart + 1s).empty());
    CHECK(reader.take("n", kStart + 4s) == "n");
}
