#include "fuzz.h"

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls for each input that it makes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    cuewell::fuzz::try_input({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
