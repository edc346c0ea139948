#include "private_pulse.h"

#include "base/descriptor.h"
#include "support/eventually.h"

#include <fcntl.h>
#include <stdlib.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace cuewell::test {

Settings::~Settings() {
    for (const auto& [name, value] : before_) {
        if (value) ::setenv(name.c_str(), value->c_str(), 1);
        if (!value) ::unsetenv(name.c_str());
    }
}

void Settings::set(const std::string& name, const std::string& value) {
    const char* const before = std::getenv(name.c_str());
    before_.emplace(name, before == nullptr ? std::nullopt : std::optional<std::string>(before));
    ::setenv(name.c_str(), value.c_str(), 1);
}

PrivatePulse::PrivatePulse() {
    for (const auto& [name, value] : server_.environment()) settings_.set(name, value);
    is_running_ = server_.start();
}

bool PrivatePulse::record() {
    const std::filesystem::path heard_file = server_.folder() / "heard.raw";
    const Descriptor file(::open(heard_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    ChildStart listener = server_.listener();
    listener.out = file.get();
    recorder_ = std::make_unique<ChildProcess>(listener);
    return eventually([&] { return !heard().empty(); });
}

std::vector<std::int16_t> PrivatePulse::heard() const {
    const std::string bytes = read_bytes(server_.folder() / "heard.raw");
    std::vector<std::int16_t> samples(bytes.size() / sizeof(std::int16_t));
    if (!samples.empty()) std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(std::int16_t));
    return samples;
}

}  // namespace cuewell::test
