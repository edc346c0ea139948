#pragma once

#include "live/live_mixer.h"
#include "live/play_state.h"
#include "sink/frame_ring.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <vector>

namespace cuewell {

/// A state that will be heard soon.
struct ComingState {
    PlayState state;
    Frames in;  ///< Until it is heard.
};

/// Keeps a ring filled with a running session, and knows what of it is being heard.
///
/// Shape:  sound is mixed ahead of the listener in blocks of 10 ms, and for each block the state that it began with is
///         kept. A change asks for the state that is about to be heard, and mixes anew from there: what was ahead is cut
///         away. So there is much in stock, and yet a key works at once.
/// Thread: one at a time; the ring's reader is another's.
class Engine {
public:
    using Change = std::function<void(PlayState&)>;

    static constexpr Duration kStock = std::chrono::milliseconds(400);

    /// `ring` must outlive the engine.
    Engine(FrameRing& ring, SampleRate rate) : ring_(ring), mixer_(rate), block_(to_frames(kBlock, rate)) {}

    [[nodiscard]] SampleRate rate() const noexcept { return mixer_.rate(); }

    /// What sounds behind the voice: stereo, at the engine's rate, or nothing; must outlive the engine.
    void set_ambience(BlockSource* ambience) { mixer_.set_ambience(ambience); }

    /// Goes on from a state, with a ring that is empty again. `latency`: from the ring to the air.
    void begin(const PlayState& state, Frames latency);

    /// Mixes a block where the ring has less than what is kept in stock, 400 ms; whether it did.
    bool feed();

    /// Changes the session from the next block on that can still be changed: what was to be heard after that is faded out
    /// over `fade`, and what is heard instead fades in.
    ///
    /// Errors: false where the last change has not come through yet: nothing is changed then; try again in some ms.
    [[nodiscard]] bool change(const Change& change, Frames fade);

    /// The state whose sound is in the air now.
    [[nodiscard]] PlayState heard() const;

    /// The state that a change would be made to now.
    [[nodiscard]] ComingState coming() const;

    /// The state to go on from where the output goes away now: what is in the air, with what was changed that is not in the
    /// air yet.
    [[nodiscard]] PlayState left_off() const;

private:
    static constexpr Duration kBlock = std::chrono::milliseconds(10);

    struct Mark {
        FrameRing::Number from = 0;
        PlayState state;
    };

    /// What lies between was never heard.
    struct Cut {
        FrameRing::Number from = 0;
        FrameRing::Number to = 0;
    };

    [[nodiscard]] std::vector<std::int16_t> mix_block(PlayState& state);
    [[nodiscard]] FrameRing::Number number_in_air() const;
    [[nodiscard]] std::deque<Mark>::const_iterator first_changeable() const;
    [[nodiscard]] std::vector<std::int16_t> what_was_to_come(FrameRing::Number from, std::size_t frames);
    void forget_the_past();

    FrameRing& ring_;
    LiveMixer mixer_;
    Frames block_;
    Frames latency_;
    PlayState ahead_;                   ///< Of the next block to be mixed.
    std::deque<Mark> marks_;            ///< By number: blocks that are heard, or were just now.
    std::deque<Cut> cuts_;              ///< By number; as far back as the marks.
    FrameRing::Number changed_at_ = 0;  ///< The first frame that the last change has made.
    FrameRing::Number jumped_at_ = 0;   ///< The same of the last one after which the session was at another place.
    std::vector<float> stereo_;
};

}  // namespace cuewell
