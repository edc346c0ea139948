#include "base/composed_text.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>

#include <utf8proc.h>

namespace cuewell {
namespace {

constexpr auto kNormalizationFormC = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);

struct Freed {
    void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

}  // namespace

std::string composed_text(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(text);
    utf8proc_uint8_t* result = nullptr;
    const utf8proc_ssize_t size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &result, kNormalizationFormC);
    const std::unique_ptr<utf8proc_uint8_t, Freed> composed(result);
    if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
    if (size < 0) return std::string(text);
    return {reinterpret_cast<const char*>(composed.get()), static_cast<std::size_t>(size)};
}

}  // namespace cuewell
