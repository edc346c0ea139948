#include "sink/device_choice.h"

#include "base/errors.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

const std::vector<OutputDevice> kDevices{
    {0, "HDA Intel: ALC257 (hw:0,0)", "ALSA", 2, SampleRate{44'100}, false},
    {3, "USB Headset: Audio (hw:1,0)", "ALSA", 2, SampleRate{48'000}, false},
    {4, "pulse", "ALSA", 32, SampleRate{44'100}, false},
    {5, "default", "ALSA", 32, SampleRate{44'100}, true},
    {9, "pulse", "JACK", 2, SampleRate{48'000}, false},
};

/// What choosing among `devices` is refused with.
template <typename Error>
std::string refusal(const std::vector<OutputDevice>& devices, const std::optional<std::string>& wished) {
    try {
        static_cast<void>(choose_device(devices, wished));
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

TEST_CASE("the default output is taken where none is wished, else the first") {
    CHECK(choose_device(kDevices, {}).index == 5);
    CHECK(choose_device(std::span(kDevices).first(2), {}).index == 0);
}

TEST_CASE("an output is found by its number, its name, or a part of it that no other has") {
    CHECK(choose_device(kDevices, "3").index == 3);
    CHECK(choose_device(kDevices, "default").index == 5);
    CHECK(choose_device(kDevices, "usb head").index == 3);
    CHECK(choose_device(kDevices, "DEFAULT").index == 5);
}

TEST_CASE("a name that two sound systems know is the first one's") {
    CHECK(choose_device(kDevices, "pulse").index == 4);
}

TEST_CASE("a name comes before a number") {
    std::vector<OutputDevice> devices = kDevices;
    devices.back().name = "3";
    CHECK(choose_device(devices, "3").index == 9);
}

TEST_CASE("an output that is not there is refused with the nearest name, or all of them") {
    CHECK(refusal<UsageError>(kDevices, "defalt") == "there is no sound output \"defalt\"; did you mean \"default\"?");
    CHECK(refusal<UsageError>(kDevices, "1").starts_with("there is no sound output \"1\"; expected one of: HDA"));
    CHECK(refusal<UsageError>(kDevices, "") ==
          "there is no sound output \"\"; expected one of: HDA Intel: ALC257 (hw:0,0), USB Headset: Audio (hw:1,0), "
          "pulse, default");
}

TEST_CASE("a part of several names is refused with their numbers") {
    CHECK(refusal<UsageError>(kDevices, "HW:") ==
          "more than one sound output is called \"HW:\": HDA Intel: ALC257 (hw:0,0) (0), "
          "USB Headset: Audio (hw:1,0) (3)");
}

TEST_CASE("without any output there is nothing to choose from, whatever is wished") {
    CHECK(refusal<Failure>({}, {}) == "there is no sound output to play on");
    CHECK(refusal<Failure>({}, "usb") == "there is no sound output to play on");
}

}  // namespace
}  // namespace cuewell
