// Allocations. What C++ asks for goes through malloc, but not under AddressSanitizer: so both stand here, and what the
// one asks of the other is not counted twice.

#include "callers.h"
#include "verdict.h"

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <new>

#include <malloc.h>

using cuewell::faults::Call;

namespace {

[[gnu::tls_model("initial-exec")]] thread_local bool is_counted = false;

/// While it lives, allocations of this thread pass.
class Counted {
public:
    Counted() : before_(is_counted) { is_counted = true; }
    ~Counted() { is_counted = before_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

private:
    bool before_;
};

/// Libraries are counted apart: some of them do not look at what they get.
bool refuses(const void* caller) {
    const bool is_own = cuewell::faults::caller_at(caller) == cuewell::faults::Caller::program;
    return !is_counted && cuewell::faults::fails(is_own ? Call::memory : Call::library_memory, caller);
}

template <class Allocate>
void* allocate(const char* name, void*& place, const void* caller, const Allocate& call) {
    if (refuses(caller)) throw std::bad_alloc();
    const Counted counted;
    return call(cuewell::faults::next(name, place));
}

void* plain_new(const char* name, void*& place, const void* caller, std::size_t size) {
    return allocate(name, place, caller,
                    [size](void* real) { return reinterpret_cast<void* (*)(std::size_t)>(real)(size); });
}

void* aligned_new(const char* name, void*& place, const void* caller, std::size_t size, std::align_val_t alignment) {
    return allocate(name, place, caller, [size, alignment](void* real) {
        return reinterpret_cast<void* (*)(std::size_t, std::align_val_t)>(real)(size, alignment);
    });
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
    if (refuses(CUEWELL_CALLER)) return nullptr;
    return CUEWELL_NEXT(malloc)(size);
}

void* calloc(std::size_t count, std::size_t size) {
    if (refuses(CUEWELL_CALLER)) return nullptr;
    return CUEWELL_NEXT(calloc)(count, size);
}

void* realloc(void* before, std::size_t size) {
    if (size != 0 && refuses(CUEWELL_CALLER)) return nullptr;
    return CUEWELL_NEXT(realloc)(before, size);
}

int posix_memalign(void** result, std::size_t alignment, std::size_t size) {
    if (refuses(CUEWELL_CALLER)) return ENOMEM;
    return CUEWELL_NEXT(posix_memalign)(result, alignment, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
    if (refuses(CUEWELL_CALLER)) return nullptr;
    return CUEWELL_NEXT(aligned_alloc)(alignment, size);
}

void* memalign(std::size_t alignment, std::size_t size) {
    if (refuses(CUEWELL_CALLER)) return nullptr;
    return CUEWELL_NEXT(memalign)(alignment, size);
}
}

void* operator new(std::size_t size) {
    static void* place = nullptr;
    return plain_new("_Znwm", place, CUEWELL_CALLER, size);
}

void* operator new[](std::size_t size) {
    static void* place = nullptr;
    return plain_new("_Znam", place, CUEWELL_CALLER, size);
}

void* operator new(std::size_t size, std::align_val_t alignment) {
    static void* place = nullptr;
    return aligned_new("_ZnwmSt11align_val_t", place, CUEWELL_CALLER, size, alignment);
}

void* operator new[](std::size_t size, std::align_val_t alignment) {
    static void* place = nullptr;
    return aligned_new("_ZnamSt11align_val_t", place, CUEWELL_CALLER, size, alignment);
}
