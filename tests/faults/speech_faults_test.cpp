#include "sweep.h"

#include <doctest/doctest.h>

using namespace cuewell::test;

namespace {

Deed render() {
    Files files = short_session();
    files["a.wav"] = "what was here before\n";
    return {quickly({"render", "break.md", "-o", "a.wav"}), files};
}

}  // namespace

TEST_CASE("whatever call of the synthesizer fails or crashes the file is whole or as it was") {
    Deed deed = render();
    const Whole whole = whole_of(deed);
    for (const char* how : {"once", "ever", "crash"}) sweep(deed, whole, {"speech", 0, how, "helpers"}, 1);
}

TEST_CASE("whatever call of a speech process fails the file is whole or as it was") {
    Deed deed = render();
    const Whole whole = whole_of(deed);
    int turn = 0;
    for (const char* call : {"write", "memory", "read", "open", "fork", "pipe", "talk"})
        sweep(deed, whole, {call, 0, "once", "helpers"}, turn++);
    sweep(deed, whole, {"talk"}, turn);
}
