#pragma once

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define CUEWELL_UNDER_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define CUEWELL_UNDER_SANITIZER 1
#endif
#endif

namespace cuewell {

/// Whether this build has a sanitizer: it reserves terabytes, reads /proc and starts programs of its own, in any process.
#ifdef CUEWELL_UNDER_SANITIZER
inline constexpr bool kUnderSanitizer = true;
#else
inline constexpr bool kUnderSanitizer = false;
#endif

}  // namespace cuewell
