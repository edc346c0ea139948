#include "fakes.h"

#include "base/errors.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sndfile.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace cuewell::test {

Bytes content_of(const std::filesystem::path& file) {
    const std::string text = text_of(file);
    Bytes bytes(text.size());
    std::transform(text.begin(), text.end(), bytes.begin(), [](char letter) { return static_cast<std::byte>(letter); });
    return bytes;
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    REQUIRE(out.flush().good());
}

void FailingWriter::write(std::span<const std::byte>) {
    if (calls_after_failure >= 0) ++calls_after_failure;
    if (left_-- > 0) return;
    calls_after_failure = std::max(calls_after_failure, 0);
    throw Failure("cannot write \"broken\": the disk is a fake");
}

void ToneSource::read(FramePosition at, std::span<float> block) {
    if (before_read) before_read(at);
    const auto channels = static_cast<std::size_t>(format_.channels);
    for (std::size_t i = 0; i < block.size(); ++i) {
        const auto frame = static_cast<double>(at.index() + static_cast<std::int64_t>(i / channels));
        const double pitch = 0.02 * static_cast<double>(1 + i % channels);
        block[i] = static_cast<float>(0.5 * std::sin(frame * pitch));
    }
}

Decoded decoded(const std::filesystem::path& file) {
    SF_INFO info{};
    SNDFILE* const sound = sf_open(file.c_str(), SFM_READ, &info);
    REQUIRE_MESSAGE(sound != nullptr, sf_strerror(nullptr));
    Decoded result{info.format, info.channels, info.samplerate, info.frames, {}};
    std::vector<float> block(4'096 * static_cast<std::size_t>(info.channels));
    while (const sf_count_t count = sf_readf_float(sound, block.data(), 4'096)) {
        result.samples.insert(result.samples.end(), block.begin(), block.begin() + count * info.channels);
    }
    sf_close(sound);
    return result;
}

Decoded decoded(const Bytes& content) {
    const Folder folder;
    std::ofstream out(folder / "sound", std::ios::binary);
    for (const std::byte byte : content) out.put(static_cast<char>(byte));
    out.close();
    return decoded(folder / "sound");
}

std::filesystem::path device(const Folder& folder, const std::string& name, unsigned minor) {
    if (::geteuid() != 0) return "/dev/" + name;
    const std::filesystem::path own = folder / name;
    constexpr unsigned kMemoryDevices = 1;
    if (::mknod(own.c_str(), S_IFCHR | 0666, makedev(kMemoryDevices, minor)) != 0) return {};
    const int opened = ::open(own.c_str(), O_WRONLY | O_CLOEXEC);  // Not on a disk without devices.
    if (opened < 0) return {};
    ::close(opened);
    return own;
}

int fork_without_output() {
    std::fflush(nullptr);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    return child;
}

std::string failure_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "no failure";
}

}  // namespace cuewell::test
