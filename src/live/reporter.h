#pragma once

#include "live/live_setup.h"
#include "live/live_view.h"
#include "live/play_state.h"
#include "live/whereabouts.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// What is shown of a session beside where it is.
struct Standing {
    bool has_output = true;
    bool has_ambience = false;
    Scale pace;
    std::optional<std::chrono::system_clock::time_point> promised_end;
    Duration listened_before{};  ///< In the parts that a resumed session had before.
    bool is_unfinished = false;  ///< The end of what is played so far is not the session's.
};

/// Tells the views of a session how it stands, and what happens in it as it is heard.
class Reporter {
public:
    Reporter(std::vector<LiveView*> views, LiveClocks clocks);

    void report(const PlayState& heard, const Standing& standing);

    void answer(const std::string& text) { tell(Happening::Kind::answer, text); }
    void trouble(const std::string& text) { tell(Happening::Kind::trouble, text); }
    void end(const std::string& text) { tell(Happening::Kind::end, text); }

    /// Where a session has come to, as it is shown.
    [[nodiscard]] static std::string track_of(const PlayState& heard);
    /// As Track::number.
    [[nodiscard]] std::size_t track_number() const noexcept { return track_number_; }

private:
    void tell(Happening::Kind kind, const std::string& text);
    void tell_passed(const PlayState& heard);
    void tell_event(const Event& event, SampleRate rate);
    [[nodiscard]] Track track(const PlayState& heard, const Whereabouts& here);

    std::vector<LiveView*> views_;
    LiveClocks clocks_;
    Duration elapsed_{};
    std::optional<FramePosition> told_to_;
    std::size_t track_number_ = 0;
    std::string track_title_;
    Duration track_at_{};
    std::string note_;
    std::chrono::milliseconds note_since_{};
};

}  // namespace cuewell
