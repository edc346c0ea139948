#include "sink/devices.h"

#include "base/descriptor_pair.h"
#include "base/errors.h"
#include "base/guarded_fork.h"
#include "base/patience.h"
#include "sink/packets.h"
#include "sink/portaudio_session.h"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace cuewell {
namespace {

constexpr std::chrono::seconds kListingTime{8};

/// What the process that asks for devices tells: one after another, then the end.
struct DevicePacket {
    enum class Kind { device, end, failure };

    Kind kind = Kind::end;
    std::int32_t index = 0;
    std::int32_t channels = 0;
    std::int32_t rate = 0;
    bool is_default = false;
    PacketText name;  ///< Or the sentence of a failure.
    PacketText host_api;
};

DevicePacket packet_of(const OutputDevice& device) {
    return {DevicePacket::Kind::device,
            device.index,
            device.channels,
            device.rate.hz,
            device.is_default,
            PacketText(device.name),
            PacketText(device.host_api)};
}

OutputDevice device_of(const DevicePacket& packet) {
    return {packet.index,    packet.name.text(),      packet.host_api.text(),
            packet.channels, SampleRate{packet.rate}, packet.is_default};
}

[[noreturn]] void tell_devices(int socket) noexcept {
    DevicePacket last;
    try {
        if (!keep_only({socket})) ::_exit(1);
        const PortAudioSession session;
        for (const OutputDevice& device : session.outputs()) {
            if (!send_packet(socket, packet_of(device))) ::_exit(1);
        }
        // Before the session ends, which a sound server may keep from happening.
        if (send_packet(socket, last)) ::_exit(0);
    } catch (const std::exception& failure) {
        last.kind = DevicePacket::Kind::failure;
        last.name = PacketText(failure.what());
        static_cast<void>(send_packet(socket, last));
    }
    ::_exit(1);
}

std::vector<OutputDevice> hear_devices(int socket) {
    std::vector<OutputDevice> devices;
    Patience patience(kListingTime);
    while (patience.await(socket, POLLIN)) {
        DevicePacket packet;
        const Received received = receive_packet(socket, packet);
        if (received == Received::none) continue;
        if (received == Received::gone)
            throw Failure(
                "cannot use sound devices: the sound system's own library has crashed; is its configuration whole?");
        if (packet.kind == DevicePacket::Kind::end) return devices;
        if (packet.kind == DevicePacket::Kind::failure) throw Failure(packet.name.text());
        devices.push_back(device_of(packet));
    }
    throw Failure("cannot use sound devices: the sound system does not answer");
}

/// A child process, which ends with this.
class Child {
public:
    explicit Child(pid_t process) : process_(process) {}
    ~Child() { end_process(process_); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

private:
    pid_t process_;
};

}  // namespace

std::vector<OutputDevice> list_output_devices() {
    DescriptorPair sockets = make_packet_pair();
    const pid_t process = guarded_fork();
    if (process < 0) throw Failure(fmt::format("cannot use sound devices: {}", std::strerror(errno)));
    if (process == 0) tell_devices(sockets.second.get());
    const Child child(process);
    sockets.second.close();
    return hear_devices(sockets.first.get());
}

}  // namespace cuewell
