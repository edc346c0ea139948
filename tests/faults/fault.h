#pragma once

#include <cstdint>
#include <string>

namespace cuewell::test {

/// A call that is made to fail in a run of the program; tests/faults/shim does it.
struct Fault {
    std::string call;               ///< What kind: write, memory, read, ...
    std::int64_t number = 0;        ///< Which one, from 1; 0 only counts.
    std::string how = "once";       ///< Or `ever` from then on, `cut` short, `crash`, `kill`, `hang`.
    std::string where = "program";  ///< Or in its `helpers`: the speech workers, the process of the output.
};

/// "write 3 ever in program", for messages.
[[nodiscard]] std::string to_text(const Fault& fault);

}  // namespace cuewell::test
