#include "sink/devices.h"

#include "base/errors.h"
#include "fakes.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {
namespace {

struct Listing {
    int status = -1;
    std::string printed;  ///< On standard output: a line a device.
    std::string said;     ///< On standard error.
};

void print_devices() {
    for (const OutputDevice& device : list_output_devices()) {
        std::printf("%d|%s|%s|%d|%d|%d\n", device.index, device.name.c_str(), device.host_api.c_str(), device.channels,
                    device.rate.hz, device.is_default ? 1 : 0);
    }
    std::fflush(stdout);
}

void send_to(int stream, const std::filesystem::path& file) {
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(opened, stream);
}

/// Lists twice in a child, with a sound configuration of its own, and gathers all that is said there.
Listing list_in_child(const std::string& alsa_configuration) {
    const test::Folder folder;
    test::write_text(folder / "asound.conf", alsa_configuration);
    const pid_t child = test::fork_without_output();
    if (child == 0) {
        ::setenv("ALSA_CONFIG_PATH", (folder / "asound.conf").c_str(), 1);
        ::unsetenv("JACK_NO_START_SERVER");
        send_to(STDOUT_FILENO, folder / "out");
        send_to(STDERR_FILENO, folder / "err");
        try {
            static_cast<void>(list_output_devices());
            print_devices();
        } catch (const Failure& failure) {
            std::printf("%s", failure.what());
            std::fflush(stdout);
            ::_exit(1);
        }
        ::_exit(0);
    }
    Listing listing;
    REQUIRE(::waitpid(child, &listing.status, 0) == child);
    listing.printed = test::read_bytes(folder / "out");
    listing.said = test::read_bytes(folder / "err");
    return listing;
}

TEST_CASE("listing devices says nothing on standard error, whatever the sound systems find") {
    const Listing system = list_in_child("</usr/share/alsa/alsa.conf>\n");
    CHECK(system.status == 0);
    CHECK(system.said == "");
    const Listing broken = list_in_child("pcm.!default { type nothing_known }\nctl.!default { type hw card 77 }\n");
    CHECK(broken.status == 0);
    CHECK(broken.said == "");
}

TEST_CASE("a device of ALSA's configuration is listed as the default, by its name") {
    const Listing listing = list_in_child("</usr/share/alsa/alsa.conf>\npcm.!default { type null }\n");
    CHECK(listing.status == 0);
    CHECK(listing.said == "");
    if (listing.printed.find("|ALSA|") == std::string::npos) {
        MESSAGE("[skipped] this PortAudio has no ALSA");
        return;
    }
    CHECK(listing.printed.find("|default|ALSA|") != std::string::npos);
    CHECK(listing.printed.find("|1\n") != std::string::npos);
}

TEST_CASE("a device that can only listen is not listed") {
    const Listing listing = list_in_child(
        "</usr/share/alsa/alsa.conf>\n"
        "pcm.ear { type asym capture.pcm { type null } hint { show on description ear } }\n");
    CHECK(listing.status == 0);
    CHECK(listing.printed.find("|ear|") == std::string::npos);
}

TEST_CASE("a sound library that ends its process does not end the program") {
    // An ALSA configuration without anything in it is an assertion in PortAudio 19.6.
    const Listing listing = list_in_child("");
    REQUIRE(WIFEXITED(listing.status));
    CHECK(listing.said == "");
    if (WEXITSTATUS(listing.status) == 0) {
        MESSAGE("[skipped] this PortAudio has no ALSA, or takes an empty configuration");
        return;
    }
    CHECK(listing.printed ==
          "cannot use sound devices: the sound system's own library has crashed; is its configuration whole?");
}

TEST_CASE("every device that is listed can play, and at most one is the default") {
    const std::vector<OutputDevice> devices = list_output_devices();
    for (const OutputDevice& device : devices) {
        CHECK(device.channels > 0);
        CHECK(device.rate.hz > 0);
        CHECK_FALSE(device.name.empty());
        CHECK_FALSE(device.host_api.empty());
    }
    CHECK(std::count_if(devices.begin(), devices.end(), [](const OutputDevice& d) { return d.is_default; }) <= 1);
}

}  // namespace
}  // namespace cuewell
