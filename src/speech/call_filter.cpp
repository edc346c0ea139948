#include "speech/call_filter.h"

#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cerrno>
#include <cstddef>

namespace cuewell {
namespace {

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
/// On others nobody has tried it.
constexpr unsigned kArchitecture = 0;
#endif

/// One step of a filter: a little program for the kernel, whose jumps tell how many of the next steps are left out.
sock_filter load(std::size_t offset) { return {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<unsigned>(offset)}; }

sock_filter skip_if_equal(unsigned value, unsigned char steps) { return {BPF_JMP | BPF_JEQ | BPF_K, steps, 0, value}; }

sock_filter skip_unless_equal(unsigned value, unsigned char steps) {
    return {BPF_JMP | BPF_JEQ | BPF_K, 0, steps, value};
}

sock_filter skip_unless_any_bit(unsigned bits, unsigned char steps) {
    return {BPF_JMP | BPF_JSET | BPF_K, 0, steps, bits};
}

sock_filter answer(unsigned action) { return {BPF_RET | BPF_K, 0, 0, action}; }

sock_filter fail_with(unsigned error) { return answer(SECCOMP_RET_ERRNO | error); }

}  // namespace

CallFilter::CallFilter()
    : program_{load(offsetof(seccomp_data, arch)), skip_if_equal(kArchitecture, 1), answer(SECCOMP_RET_KILL_PROCESS),
               load(offsetof(seccomp_data, nr))} {}

void CallFilter::allow(std::span<const long> calls) {
    for (const long call : calls) {
        program_.push_back(skip_unless_equal(static_cast<unsigned>(call), 1));
        program_.push_back(answer(SECCOMP_RET_ALLOW));
    }
}

void CallFilter::allow_without(long call, unsigned argument, unsigned bits) {
    program_.push_back(skip_unless_equal(static_cast<unsigned>(call), 4));
    // The lower half of the argument: both architectures put it first.
    program_.push_back(load(offsetof(seccomp_data, args) + argument * sizeof(__u64)));
    program_.push_back(skip_unless_any_bit(bits, 1));
    program_.push_back(fail_with(EPERM));
    program_.push_back(answer(SECCOMP_RET_ALLOW));
}

void CallFilter::allow_only(long call, unsigned argument, std::span<const unsigned> values) {
    // Two steps a value, and the load and the refusal.
    program_.push_back(
        skip_unless_equal(static_cast<unsigned>(call), static_cast<unsigned char>(2 * values.size() + 2)));
    program_.push_back(load(offsetof(seccomp_data, args) + argument * sizeof(__u64)));
    for (const unsigned value : values) {
        program_.push_back(skip_unless_equal(value, 1));
        program_.push_back(answer(SECCOMP_RET_ALLOW));
    }
    program_.push_back(fail_with(EPERM));
}

bool CallFilter::apply() const {
    if (kArchitecture == 0) return false;
    std::vector<sock_filter> steps = program_;
    steps.push_back(fail_with(ENOSYS));
    const sock_fprog program{static_cast<unsigned short>(steps.size()), steps.data()};
    // Without SPEC_ALLOW kernels before 5.16 would make the process slow: it trusts its own memory.
    constexpr unsigned kFlags = SECCOMP_FILTER_FLAG_TSYNC | SECCOMP_FILTER_FLAG_SPEC_ALLOW;
    return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, kFlags, &program) == 0;
}

}  // namespace cuewell
