#include "speech/worker_process.h"

#include "base/descriptor_pair.h"
#include "base/errors.h"
#include "base/guarded_fork.h"
#include "speech/child_process.h"
#include "speech/fence.h"
#include "speech/wire.h"

#include <fmt/format.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace cuewell {
namespace {

using Kind = WorkerReply::Kind;
using std::chrono::seconds;

/// An utterance takes 4 ms; a minute-long one 50. All of these are far from any honest text, and near for a person: two
/// minutes of sound are more than the longest line in the slowest voice, and what a page of a script that is spelled
/// letter by letter would come to.
constexpr ChildLimits kUtteranceLimits{seconds(10), std::size_t{1} << 30U, std::size_t{120} * 22'050 * sizeof(short)};
constexpr seconds kStartTime{10};
/// Longer than an utterance may take, so that the worker is the one who tells.
constexpr seconds kReplyTime{25};

Message to_message(const EngineRequest& request) {
    PayloadWriter payload;
    payload.add(request.text);
    payload.add(request.voice);
    payload.add(request.rate);
    payload.add(request.pitch);
    payload.add(request.pitch_range);
    return {0, payload.bytes()};
}

EngineRequest to_request(const Message& message) {
    PayloadReader payload(message.payload);
    EngineRequest request;
    request.text = payload.text().value_or("");
    request.voice = payload.text().value_or("");
    request.rate = payload.number().value_or(0);
    request.pitch = payload.number().value_or(0);
    request.pitch_range = payload.number().value_or(0);
    return request;
}

Message to_message(const EngineFacts& facts) {
    PayloadWriter payload;
    payload.add(facts.version);
    payload.add(facts.rate.hz);
    payload.add(facts.voices);
    payload.add(facts.variants);
    return {0, payload.bytes()};
}

std::optional<EngineFacts> to_facts(const Message& message) {
    PayloadReader payload(message.payload);
    auto version = payload.text();
    const auto rate = payload.number();
    auto voices = payload.texts();
    auto variants = payload.texts();
    if (!version || !rate || !voices || !variants) return std::nullopt;
    return EngineFacts{std::move(*version), SampleRate{*rate}, std::move(*voices), std::move(*variants)};
}

Kind kind_of(const ChildResult& result) {
    switch (result.ending) {
        case ChildEnding::crashed: return Kind::crashed;
        case ChildEnding::too_slow: return Kind::too_slow;
        case ChildEnding::too_much: return Kind::too_much;
        case ChildEnding::not_started: return Kind::not_started;
        case ChildEnding::exited: break;
    }
    switch (static_cast<EngineOutcome>(result.code)) {
        case EngineOutcome::spoken: return Kind::samples;
        case EngineOutcome::voice_missing: return Kind::voice_missing;
        case EngineOutcome::refused: return Kind::refused;
        case EngineOutcome::unheard: break;
    }
    return Kind::crashed;
}

Message speak_in_child(const EngineRequest& request, int socket) {
    ChildResult result = run_in_child(
        [&](int output) {
            // Or the program would not see the worker end while the child still speaks.
            ::close(socket);
            fence_utterance();
            return static_cast<int>(speak_in_engine(request, output));
        },
        kUtteranceLimits);
    const Kind kind = kind_of(result);
    return {static_cast<std::int32_t>(kind), kind == Kind::samples ? std::move(result.output) : std::string()};
}

/// Waits to be needed, starts eSpeak, and serves requests until the program closes its end.
void serve(int socket) {
    Message request;
    if (receive_message(socket, request, Patience::endless()) != Transfer::done) return;
    const std::optional<EngineFacts> facts = start_engine();
    if (!facts) return;
    fence_worker(engine_data());
    if (send_message(socket, to_message(*facts), Patience::endless()) != Transfer::done) return;
    while (receive_message(socket, request, Patience::endless()) == Transfer::done) {
        const Message reply = speak_in_child(to_request(request), socket);
        if (send_message(socket, reply, Patience::endless()) != Transfer::done) return;
    }
}

[[noreturn]] void be_the_worker(int socket) {
    try {
        if (keep_only({socket})) serve(socket);
    } catch (...) {
        // Nothing may unwind out of here into a second copy of the program; the program sees the socket end.
    }
    ::_exit(0);
}

}  // namespace

WorkerProcess::WorkerProcess() {
    DescriptorPair sockets = make_socket_pair();
    process_ = guarded_fork();
    if (process_ < 0) throw Failure(fmt::format("cannot start a speech process: {}", std::strerror(errno)));
    if (process_ == 0) be_the_worker(sockets.second.get());
    socket_ = std::move(sockets.first);
}

WorkerProcess::~WorkerProcess() { end(); }

void WorkerProcess::end() noexcept {
    socket_.close();
    // It keeps nothing that would need a gentler end, and a child of its own dies with it.
    if (process_ > 0) end_process(process_);
    process_ = -1;
}

void WorkerProcess::start() {
    // Where it is gone already, waiting for its facts tells.
    if (is_alive()) static_cast<void>(send_message(socket_.get(), {}, Patience(kStartTime)));
}

std::optional<EngineFacts> WorkerProcess::await_facts() {
    Message message;
    if (receive_message(socket_.get(), message, Patience(kStartTime)) == Transfer::done) {
        if (std::optional<EngineFacts> facts = to_facts(message)) return facts;
    }
    end();
    return std::nullopt;
}

WorkerReply WorkerProcess::ask(const EngineRequest& request) {
    if (!is_alive()) return {};
    Message reply;
    Transfer delivery = Transfer::peer_gone;
    try {
        delivery = send_message(socket_.get(), to_message(request), Patience(kReplyTime));
        if (delivery == Transfer::done) delivery = receive_message(socket_.get(), reply, Patience(kReplyTime));
    } catch (...) {
        end();
        throw;
    }
    // Half a message may be under way: this connection cannot be used again.
    if (delivery != Transfer::done) {
        end();
        return {};
    }
    return {static_cast<Kind>(reply.kind), std::move(reply.payload)};
}

}  // namespace cuewell
