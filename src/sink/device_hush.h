#pragma once

#include "base/descriptor.h"

namespace cuewell {

/// Standard error leads nowhere while one of these lives: PortAudio 19.6 prints there when a device dies, and cannot be
/// asked not to.
///
/// Thread: one at a time; what other threads write to standard error meanwhile is lost.
class DeviceHush {
public:
    DeviceHush();
    ~DeviceHush();
    DeviceHush(const DeviceHush&) = delete;
    DeviceHush& operator=(const DeviceHush&) = delete;

private:
    Descriptor kept_;
};

}  // namespace cuewell
