// Lets calls count from the moment at which the program's own `main` begins: what comes before belongs to the dynamic
// loader and to the libraries, which no program can guard.

#include "verdict.h"

namespace {

using Main = int (*)(int, char**, char**);
Main program_main = nullptr;

int armed_main(int count, char** arguments, char** environment) {
    cuewell::faults::arm();
    return program_main(count, arguments, environment);
}

}  // namespace

// NOLINTBEGIN(bugprone-reserved-identifier): the name is the C library's.
extern "C" int __libc_start_main(Main main, int count, char** arguments, void (*start)(), void (*end)(),
                                 void (*loader_end)(), void* stack) {
    static void* place = nullptr;
    const auto real = reinterpret_cast<decltype(&__libc_start_main)>(cuewell::faults::next("__libc_start_main", place));
    program_main = main;
    return real(armed_main, count, arguments, start, end, loader_end, stack);
}
// NOLINTEND(bugprone-reserved-identifier)
