#include "asked.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

namespace cuewell::test {
namespace {

struct InWords {
    std::string operator()(const command::Pause&) const { return "pause"; }
    std::string operator()(const command::Resume&) const { return "resume"; }
    std::string operator()(const command::TogglePause&) const { return "toggle pause"; }
    std::string operator()(const command::NextTrack&) const { return "next track"; }
    std::string operator()(const command::BackTrack&) const { return "back track"; }
    std::string operator()(const command::Quit&) const { return "quit"; }
    std::string operator()(const command::SeekBy& seek) const { return fmt::format("seek by {}", seek.by.count()); }
    std::string operator()(const command::SeekTo& seek) const {
        return fmt::format("seek to {} in track {}", seek.at.count(), seek.track);
    }
    std::string operator()(const command::SetPace& set) const { return fmt::format("pace {}", set.pace.factor); }
    std::string operator()(const command::SetVolume& set) const { return fmt::format("volume {}", set.factor); }
    template <typename Other>
    std::string operator()(const Other&) const {
        return "something else";
    }
};

}  // namespace

void Asked::operator()(const Command& command) {
    const std::lock_guard lock(mutex_);
    words_.push_back(std::visit(InWords(), command));
}

std::vector<std::string> Asked::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(words_, {});
}

std::size_t Asked::count() const {
    const std::lock_guard lock(mutex_);
    return words_.size();
}

}  // namespace cuewell::test
