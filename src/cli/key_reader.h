#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace cuewell {

/// Finds the keys in what a terminal sends.
///
/// Shape:  the left and right arrow are `b` and `n`. Other sequences that an escape opens are no keys, and neither is what
///         is pasted where the terminal marks it: a paste must not skip half a session.
class KeyReader {
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// The keys among the bytes, which came at `now`. A sequence goes on in the next bytes, where those come soon.
    [[nodiscard]] std::string take(std::string_view bytes, Moment now);

private:
    enum class Within {
        nothing,
        escape,       ///< Behind an escape.
        sequence,     ///< `ESC [` and its parameters.
        mouse,        ///< `ESC [ M` and three bytes.
        single,       ///< `ESC O` and one byte.
        text,         ///< `ESC ]` and the like, to a bell or `ESC \`.
        text_escape,  ///< Behind an escape in there.
    };

    void take_one(char byte, std::string& keys);
    void end_sequence(char last, std::string& keys);
    void forget_broken_off(Moment now);

    Within within_ = Within::nothing;
    bool is_pasting_ = false;
    int mouse_left_ = 0;
    std::string parameters_;
    Moment last_{};
};

}  // namespace cuewell
