#include "sink/output_keeper.h"

#include "base/descriptor_pair.h"
#include "base/errors.h"
#include "base/guarded_fork.h"
#include "sink/output_orders.h"
#include "sink/output_player.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>

namespace cuewell {
namespace {

class OutputKeeper {
public:
    OutputKeeper(FrameRing& ring, int socket) : ring_(ring), socket_(socket) {}

    void serve() {
        for (;;) {
            std::array<pollfd, 2> watched{pollfd{socket_, POLLIN, 0}, pollfd{life_.get(), POLLIN, 0}};
            if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) break;
            // First, or a player that has just been ordered would be taken for the one before, which has ended.
            if (watched[1].revents != 0) tell_end();
            if (watched[0].revents != 0 && !obey()) break;
        }
        end_player();
    }

private:
    /// Whether there is still someone to give orders.
    bool obey() {
        OutputOrder order;
        const Received received = receive_packet(socket_, order);
        if (received != Received::packet) return received == Received::none;
        end_player();
        if (order.kind == OutputOrder::Kind::open) {
            start_player(order);
            return true;
        }
        return report(OutputReport::Kind::closed, order.number);
    }

    void start_player(const OutputOrder& order) {
        number_ = order.number;
        try {
            // Its other end is closed when the player ends, however it does.
            DescriptorPair life = make_pipe();
            player_ = guarded_fork();
            if (player_ == 0) {
                if (keep_only({socket_, life.second.get()})) be_the_player(order, ring_, socket_);
                ::_exit(0);
            }
            if (player_ > 0) life_ = std::move(life.first);
            if (player_ < 0) refuse(std::generic_category().message(errno));
        } catch (const Failure& failure) {
            refuse(failure.what());
        }
    }

    void refuse(const std::string& reason) {
        player_ = -1;
        const PacketText text("the sound output cannot be opened: " + reason);
        static_cast<void>(send_packet(socket_, OutputReport{OutputReport::Kind::refused, number_, 0, 0, 0, text}));
    }

    void tell_end() {
        const int status = await_end(player_);
        player_ = -1;
        life_.close();
        report(WIFEXITED(status) ? OutputReport::Kind::ended : OutputReport::Kind::crashed, number_);
    }

    void end_player() {
        if (player_ > 0) end_process(player_);
        player_ = -1;
        life_.close();
    }

    bool report(OutputReport::Kind kind, std::uint32_t number) const {
        return send_packet(socket_, OutputReport{kind, number, 0, 0, 0, {}});
    }

    FrameRing& ring_;
    int socket_;
    Descriptor life_;
    pid_t player_ = -1;
    std::uint32_t number_ = 0;
};

}  // namespace

void be_the_keeper(FrameRing& ring, int socket) noexcept {
    ::setsid();
    try {
        if (keep_only({socket})) OutputKeeper(ring, socket).serve();
    } catch (...) {
        // Nothing may unwind out of here into a second copy of the program; the program sees the socket end.
    }
    ::_exit(0);
}

}  // namespace cuewell
