// Calls on files. Nothing here is counted that writes to standard error: a message that cannot be told is no fault.

#include "verdict.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

using cuewell::faults::Call;
using cuewell::faults::fails;
using cuewell::faults::judge;
using cuewell::faults::Verdict;

namespace {

/// How much of `size` bytes a call is let have; none where it fails.
struct Share {
    bool fails = false;
    std::size_t size = 0;
};

Share share_of(Call call, const void* caller, std::size_t size) {
    const Verdict verdict = judge(call, caller);
    return {verdict == Verdict::fails, verdict == Verdict::is_cut && size > 1 ? size / 2 : size};
}

bool is_counted(int descriptor) { return descriptor != STDERR_FILENO; }

mode_t mode_after(int flags, va_list arguments) {
    const bool makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makes ? va_arg(arguments, mode_t) : 0;
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, std::size_t size) {
    const Share share = is_counted(descriptor) ? share_of(Call::write, CUEWELL_CALLER, size) : Share{false, size};
    return share.fails ? -1 : CUEWELL_NEXT(write)(descriptor, bytes, share.size);
}

ssize_t pwrite(int descriptor, const void* bytes, std::size_t size, off_t at) {
    const Share share = share_of(Call::write, CUEWELL_CALLER, size);
    return share.fails ? -1 : CUEWELL_NEXT(pwrite)(descriptor, bytes, share.size, at);
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t size, off64_t at) {
    const Share share = share_of(Call::write, CUEWELL_CALLER, size);
    return share.fails ? -1 : CUEWELL_NEXT(pwrite64)(descriptor, bytes, share.size, at);
}

ssize_t writev(int descriptor, const iovec* parts, int count) {
    if (is_counted(descriptor) && fails(Call::write, CUEWELL_CALLER)) return -1;
    return CUEWELL_NEXT(writev)(descriptor, parts, count);
}

std::size_t fwrite(const void* bytes, std::size_t size, std::size_t count, std::FILE* file) {
    if (file == stdout && fails(Call::write, CUEWELL_CALLER)) return 0;
    return CUEWELL_NEXT(fwrite)(bytes, size, count, file);
}

int fflush(std::FILE* file) {
    if (file == stdout && fails(Call::write, CUEWELL_CALLER)) return EOF;
    return CUEWELL_NEXT(fflush)(file);
}

int ftruncate(int descriptor, off_t size) noexcept {
    return fails(Call::write, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(ftruncate)(descriptor, size);
}

ssize_t read(int descriptor, void* bytes, std::size_t size) {
    const Share share = share_of(Call::read, CUEWELL_CALLER, size);
    return share.fails ? -1 : CUEWELL_NEXT(read)(descriptor, bytes, share.size);
}

ssize_t pread(int descriptor, void* bytes, std::size_t size, off_t at) {
    const Share share = share_of(Call::read, CUEWELL_CALLER, size);
    return share.fails ? -1 : CUEWELL_NEXT(pread)(descriptor, bytes, share.size, at);
}

ssize_t pread64(int descriptor, void* bytes, std::size_t size, off64_t at) {
    const Share share = share_of(Call::read, CUEWELL_CALLER, size);
    return share.fails ? -1 : CUEWELL_NEXT(pread64)(descriptor, bytes, share.size, at);
}

/// A stream tells of a failure by a flag that only the C library can set: this one has a stream without a reader do it.
std::size_t fread(void* bytes, std::size_t size, std::size_t count, std::FILE* file) {
    if (!fails(Call::read, CUEWELL_CALLER)) return CUEWELL_NEXT(fread)(bytes, size, count, file);
    ::close(::fileno(file));
    const std::size_t got = CUEWELL_NEXT(fread)(bytes, size, count, file);
    errno = EIO;
    return got;
}

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = mode_after(flags, arguments);
    va_end(arguments);
    return fails(Call::open, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(open)(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = mode_after(flags, arguments);
    va_end(arguments);
    return fails(Call::open, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(open64)(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = mode_after(flags, arguments);
    va_end(arguments);
    return fails(Call::open, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(openat)(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = mode_after(flags, arguments);
    va_end(arguments);
    return fails(Call::open, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(openat64)(folder, path, flags, mode);
}

std::FILE* fopen(const char* path, const char* mode) {
    return fails(Call::open, CUEWELL_CALLER) ? nullptr : CUEWELL_NEXT(fopen)(path, mode);
}

std::FILE* fopen64(const char* path, const char* mode) {
    return fails(Call::open, CUEWELL_CALLER) ? nullptr : CUEWELL_NEXT(fopen64)(path, mode);
}

DIR* opendir(const char* path) { return fails(Call::open, CUEWELL_CALLER) ? nullptr : CUEWELL_NEXT(opendir)(path); }

int mkostemp(char* name, int flags) {
    return fails(Call::open, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(mkostemp)(name, flags);
}

int stat(const char* path, struct stat* found) noexcept {
    return fails(Call::look, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(stat)(path, found);
}

int lstat(const char* path, struct stat* found) noexcept {
    return fails(Call::look, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(lstat)(path, found);
}

int rename(const char* before, const char* after) noexcept {
    return fails(Call::rename, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(rename)(before, after);
}

int renameat(int from, const char* before, int to, const char* after) noexcept {
    return fails(Call::rename, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(renameat)(from, before, to, after);
}

int renameat2(int from, const char* before, int to, const char* after, unsigned flags) noexcept {
    return fails(Call::rename, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(renameat2)(from, before, to, after, flags);
}

int linkat(int from, const char* before, int to, const char* after, int flags) noexcept {
    return fails(Call::rename, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(linkat)(from, before, to, after, flags);
}

int fsync(int descriptor) { return fails(Call::sync, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(fsync)(descriptor); }

int fdatasync(int descriptor) { return fails(Call::sync, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(fdatasync)(descriptor); }

char* mkdtemp(char* name) noexcept {
    return fails(Call::folder, CUEWELL_CALLER) ? nullptr : CUEWELL_NEXT(mkdtemp)(name);
}

int mkdir(const char* path, mode_t mode) noexcept {
    return fails(Call::folder, CUEWELL_CALLER) ? -1 : CUEWELL_NEXT(mkdir)(path, mode);
}
}
