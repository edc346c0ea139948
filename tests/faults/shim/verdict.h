#pragma once

namespace cuewell::faults {

/// The kinds of calls that can be made to fail, in the order of kCalls.
enum class Call {
    none,
    write,
    memory,
    library_memory,
    read,
    open,
    look,
    rename,
    sync,
    folder,
    fork,
    thread,
    pipe,
    talk,
    speech
};

/// What becomes of a call.
enum class Verdict { passes, fails, is_cut };

/// Counts a call, and decides what becomes of it.
///
/// Shape:  passes before `main` begins, where another kind of call was named, where the dynamic loader makes it, and in
///         the wrong process. The call that FAULT_AT numbers fails; or is cut short, crashes or hangs, as FAULT_HOW says.
/// State:  errno is set where it fails.
/// Thread: any, and any process that was forked from the program: all share one count.
[[nodiscard]] Verdict judge(Call call, const void* caller) noexcept;

[[nodiscard]] inline bool fails(Call call, const void* caller) noexcept {
    return judge(call, caller) == Verdict::fails;
}

/// Reads what is wished from the environment. From now on calls count.
void arm() noexcept;

/// The function of that name that would have been called; resolved once, into `place`.
[[nodiscard]] void* next(const char* name, void*& place) noexcept;

}  // namespace cuewell::faults

/// Calls on what is hidden by the function in which it stands, which has that name.
#define CUEWELL_NEXT(name)                                                               \
    [] {                                                                                 \
        static void* place = nullptr;                                                    \
        return reinterpret_cast<decltype(&::name)>(cuewell::faults::next(#name, place)); \
    }()

#define CUEWELL_CALLER __builtin_return_address(0)
