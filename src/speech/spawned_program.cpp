#include "speech/spawned_program.h"

#include "base/guarded_fork.h"
#include "base/patience.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

constexpr mode_t kOwnerOnly = 0600;
constexpr int kFirstOfOurs = STDERR_FILENO + 1;

void check(int error) {
    if (error != 0) throw std::system_error(error, std::generic_category());
}

/// What a new program's descriptors are to be.
class FileActions {
public:
    explicit FileActions(const StandardFiles& files) : FileActions() {
        constexpr int kWrite = O_WRONLY | O_CREAT | O_APPEND;
        open(STDIN_FILENO, files.input, O_RDONLY);
        // Not for appending: whoever writes WAV goes back and puts the length into its header.
        open(STDOUT_FILENO, files.output, O_WRONLY | O_CREAT);
        open(STDERR_FILENO, files.errors, kWrite);
        // Ours are closed on exec anyway; those that a library has opened may not be.
        check(::posix_spawn_file_actions_addclosefrom_np(&actions_, kFirstOfOurs));
    }
    ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    /// By itself, so that what throws after it finds something to destroy.
    FileActions() { check(::posix_spawn_file_actions_init(&actions_)); }

    void open(int number, const std::filesystem::path& path, int flags) {
        check(::posix_spawn_file_actions_addopen(&actions_, number, path.c_str(), flags, kOwnerOnly));
    }

    posix_spawn_file_actions_t actions_{};
};

/// A process group of its own, and signals as a program expects them.
class Attributes {
public:
    Attributes() : Attributes(Bare()) {
        sigset_t none;
        sigemptyset(&none);
        sigset_t usual;
        sigemptyset(&usual);
        // What this program ignores, the new one would ignore as well.
        for (const int signal : {SIGPIPE, SIGXFSZ, SIGCHLD, SIGINT, SIGTERM, SIGHUP, SIGQUIT})
            sigaddset(&usual, signal);
        check(::posix_spawnattr_setsigmask(&attributes_, &none));
        check(::posix_spawnattr_setsigdefault(&attributes_, &usual));
        check(::posix_spawnattr_setpgroup(&attributes_, 0));
        check(::posix_spawnattr_setflags(&attributes_,
                                         POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
    }
    ~Attributes() { ::posix_spawnattr_destroy(&attributes_); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;

    [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

private:
    /// By itself, so that what throws after it finds something to destroy.
    struct Bare {};
    explicit Attributes(Bare /*unset*/) { check(::posix_spawnattr_init(&attributes_)); }

    posix_spawnattr_t attributes_{};
};

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

SpawnedProgram::SpawnedProgram(const std::vector<std::string>& command, const StandardFiles& files) {
    std::vector<std::string> arguments = command;
    const std::vector<char*> pointers = pointers_to(arguments);
    const FileActions actions(files);
    const Attributes attributes;
    check(::posix_spawnp(&process_, pointers[0], actions.get(), attributes.get(), pointers.data(), environ));
    // Before Linux 5.3, and in some sandboxes, there is no such call: then the end is found when a slice is over.
    ended_ = Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, process_, 0)));
}

SpawnedProgram::~SpawnedProgram() { end(); }

bool SpawnedProgram::has_ended_after(std::chrono::milliseconds slice) const {
    if (Patience(slice).await(ended_.get(), POLLIN)) return true;
    siginfo_t found{};
    // Left unburied: as long as it is, no other process can get its number, which is also that of its group.
    const int answer = ::waitid(P_PID, static_cast<id_t>(process_), &found, WEXITED | WNOHANG | WNOWAIT);
    return answer == 0 ? found.si_pid == process_ : errno == ECHILD;
}

int SpawnedProgram::end() noexcept {
    if (process_ < 0) return 0;
    const pid_t process = std::exchange(process_, -1);
    ::kill(-process, SIGKILL);
    ::kill(process, SIGKILL);  // It may have left its group.
    const int status = await_end(process);
    return status < 0 ? 0 : status;
}

}  // namespace cuewell
