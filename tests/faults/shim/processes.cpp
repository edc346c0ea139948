// Processes, threads and what they talk through.

#include "verdict.h"

#include <pthread.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

using cuewell::faults::Call;
using cuewell::faults::fails;

extern "C" {

pid_t fork() noexcept { return fails(Call::fork, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(fork)(); }

int posix_spawnp(pid_t* process, const char* path, const posix_spawn_file_actions_t* actions,
                 const posix_spawnattr_t* attributes, char* const* arguments, char* const* environment) {
    if (fails(Call::fork, CUEWELL_CALLER)) return EAGAIN;
    return CUEWELL_NEXT(posix_spawnp)(process, path, actions, attributes, arguments, environment);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*begin)(void*),
                   void* argument) noexcept {
    if (fails(Call::thread, CUEWELL_CALLER)) return EAGAIN;
    return CUEWELL_NEXT(pthread_create)(thread, attributes, begin, argument);
}

int pipe2(int ends[2], int flags) noexcept {
    return fails(Call::pipe, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(pipe2)(ends, flags);
}

int socketpair(int domain, int type, int protocol, int ends[2]) noexcept {
    return fails(Call::pipe, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(socketpair)(domain, type, protocol, ends);
}

ssize_t send(int socket, const void* bytes, std::size_t size, int flags) {
    return fails(Call::talk, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(send)(socket, bytes, size, flags);
}

ssize_t recv(int socket, void* bytes, std::size_t size, int flags) {
    return fails(Call::talk, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(recv)(socket, bytes, size, flags);
}
}
