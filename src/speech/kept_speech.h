#pragma once

#include "audio/clip.h"
#include "base/descriptor.h"
#include "speech/synthesizer.h"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace cuewell {

/// A new file without a name in the folder for temporary files: it is gone when it is closed, however that comes about.
///
/// Errors: Failure where there can be none.
[[nodiscard]] Descriptor file_for_speech();

/// Whether what was spoken has to be kept.
enum class Keeping {
    always,     ///< It may never be said so again.
    if_it_can,  ///< It is said alike each time, and only takes long: where there is no room for it, it is made again.
};

/// What was spoken so far, kept on the disk: each utterance is made once and stays just so.
///
/// Memory: a few words for each utterance; the samples are in the file, in 16 bit where that is all they have.
/// Thread: any.
class KeptSpeech {
public:
    /// `file` is open for reading and writing, and nobody else's.
    explicit KeptSpeech(Descriptor file, Keeping keeping = Keeping::always)
        : file_(std::move(file)), keeping_(keeping) {}

    /// The clip of the utterance: what was kept of it, else what `make` gives, which is then kept.
    ///
    /// Shape:  the same samples to the bit at every call. Who asks for an utterance while another thread makes it,
    ///         waits for that.
    /// Errors: whatever `make` throws, and then nothing is kept: whoever waited tries it himself. Where all has to be
    ///         kept, Failure where the file cannot be written, such as on a disk that is full, or read.
    [[nodiscard]] Clip find_or_make(const Utterance& utterance, const std::function<Clip()>& make);

private:
    struct Place {
        SampleRate rate;
        std::size_t offset = 0;  ///< In bytes.
        std::size_t samples = 0;
        bool is_16_bit = false;
    };

    [[nodiscard]] std::optional<Place> find_or_reserve(const Utterance& utterance);
    /// Without a place, whoever waits for the utterance tries it himself.
    void settle(const Utterance& utterance, const std::optional<Place>& place);
    [[nodiscard]] std::optional<Place> keep(const Clip& clip);
    [[nodiscard]] Place make_room(const Clip& clip, bool is_16_bit);
    [[nodiscard]] Clip read(const Place& place) const;

    Descriptor file_;
    Keeping keeping_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<Utterance, std::optional<Place>> places_;  ///< Without a place: somebody is making it.
    std::size_t end_ = 0;                               ///< Of what is used of the file, in bytes.
};

}  // namespace cuewell
