#include "verdict.h"

#include "board.h"
#include "callers.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace cuewell::faults {
namespace {

enum class How { once, ever, cut, crash, kill, hang };

/// What the system says of a call that failed, in the order of kCalls.
constexpr std::array kErrors{0,   ENOSPC, ENOMEM, ENOMEM, EIO,    EMFILE,     EIO, EIO,
                             EIO, EIO,    EAGAIN, EAGAIN, EMFILE, ECONNRESET, EIO};
static_assert(kErrors.size() == kCalls.size());

Board* board = nullptr;
std::size_t wished = 0;
How how = How::once;
std::int64_t wished_number = 0;
pid_t program = 0;
bool is_for_program = true;

std::string_view setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

How how_named(std::string_view name) {
    if (name == "ever") return How::ever;
    if (name == "cut") return How::cut;
    if (name == "crash") return How::crash;
    if (name == "kill") return How::kill;
    if (name == "hang") return How::hang;
    return How::once;
}

Board* open_board() {
    const auto file = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, std::getenv("FAULT_BOARD"), O_RDWR | O_CLOEXEC));
    if (file < 0) return nullptr;
    void* const place = ::mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::syscall(SYS_close, file);
    return place == MAP_FAILED ? nullptr : static_cast<Board*>(place);
}

Verdict strike() {
    board->struck.fetch_add(1);
    if (how == How::cut) return Verdict::is_cut;
    // A process that may send no signals can still break.
    if (how == How::crash) __builtin_trap();
    if (how == How::kill) static_cast<void>(::kill(::getpid(), SIGKILL));
    while (how == How::hang) ::pause();
    errno = kErrors[wished];
    return Verdict::fails;
}

}  // namespace

Verdict judge(Call call, const void* caller) noexcept {
    // The dynamic loader ends the process where one of its own calls fails.
    if (board == nullptr || caller_at(caller) == Caller::loader) return Verdict::passes;
    const bool is_program = ::getpid() == program;
    const auto kind = static_cast<std::size_t>(call);
    const std::int64_t number = (is_program ? board->in_program : board->in_helpers)[kind].fetch_add(1) + 1;
    if (kind != wished || is_program != is_for_program) return Verdict::passes;
    const bool is_due = number == wished_number || (how == How::ever && wished_number != 0 && number > wished_number);
    return is_due ? strike() : Verdict::passes;
}

void arm() noexcept {
    const auto named = std::ranges::find(kCalls, setting("FAULT_CALL"));
    wished = named == kCalls.end() ? 0 : static_cast<std::size_t>(named - kCalls.begin());
    how = how_named(setting("FAULT_HOW"));
    is_for_program = setting("FAULT_WHERE") != "helpers";
    const char* const number = std::getenv("FAULT_AT");
    wished_number = number == nullptr ? 0 : std::strtoll(number, nullptr, 10);
    program = ::getpid();
    find_callers();
    // What the program starts is no part of it.
    ::unsetenv("LD_PRELOAD");
    board = open_board();
}

void* next(const char* name, void*& place) noexcept {
    if (place == nullptr) place = ::dlsym(RTLD_NEXT, name);
    return place;
}

}  // namespace cuewell::faults
