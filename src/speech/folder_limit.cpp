#include "speech/folder_limit.h"

#include "base/descriptor.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace cuewell {
namespace {

/// All that the first version of Landlock knows: files to be run, written, read, made and removed.
constexpr __u64 kEverything = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1U;
constexpr __u64 kReading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

// The C library has no functions for these.
Descriptor make_rules() {
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = kEverything;
    return Descriptor(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0)));
}

bool allow_reading(const Descriptor& rules, const Descriptor& folder) {
    const landlock_path_beneath_attr below{kReading, folder.get()};
    return ::syscall(SYS_landlock_add_rule, rules.get(), LANDLOCK_RULE_PATH_BENEATH, &below, 0) == 0;
}

}  // namespace

bool read_only_below(const std::filesystem::path& folder) {
    const Descriptor rules = make_rules();
    const Descriptor opened(::open(folder.c_str(), O_PATH | O_CLOEXEC));
    if (!rules.is_open() || !opened.is_open() || !allow_reading(rules, opened)) return false;
    return ::syscall(SYS_landlock_restrict_self, rules.get(), 0) == 0;
}

}  // namespace cuewell
