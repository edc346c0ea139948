#include "callers.h"

#include <link.h>
#include <sys/auxv.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cuewell::faults {
namespace {

/// The addresses that an object of code takes.
struct Range {
    std::uintptr_t begin = 0;
    std::uintptr_t end = 0;

    [[nodiscard]] bool holds(std::uintptr_t address) const { return address >= begin && address < end; }
};

Range program;
Range cpp_library;
Range loader;

Range range_of(const dl_phdr_info& object) {
    Range range{object.dlpi_addr, object.dlpi_addr};
    for (int i = 0; i < object.dlpi_phnum; ++i) {
        const ElfW(Phdr)& part = object.dlpi_phdr[i];
        if (part.p_type == PT_LOAD) range.end = std::max(range.end, object.dlpi_addr + part.p_vaddr + part.p_memsz);
    }
    return range;
}

int note(dl_phdr_info* object, std::size_t, void*) {
    const std::string_view name = object->dlpi_name;
    if (name.empty()) program = range_of(*object);
    if (name.find("libstdc++") != std::string_view::npos) cpp_library = range_of(*object);
    if (object->dlpi_addr == ::getauxval(AT_BASE)) loader = range_of(*object);
    return 0;
}

}  // namespace

void find_callers() noexcept { ::dl_iterate_phdr(note, nullptr); }

Caller caller_at(const void* address) noexcept {
    const auto place = reinterpret_cast<std::uintptr_t>(address);
    if (loader.holds(place)) return Caller::loader;
    return program.holds(place) || cpp_library.holds(place) ? Caller::program : Caller::library;
}

}  // namespace cuewell::faults
