#include "audio/sound_file.h"
#include "base/errors.h"
#include "fuzz.h"
#include "memory_file.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace cuewell::fuzz {
namespace {

void expect_numbers(MonoView samples) {
    expect(std::ranges::all_of(samples, [](float sample) { return std::isfinite(sample); }), "a sample is a number");
}

void try_mono(const MemoryFile& file) try {
    const Clip clip = read_sound_file(file.path());
    expect(clip.rate.hz > 0, "a sound has a rate");
    expect_numbers(clip.samples);
} catch (const Failure& failure) {
    expect_shown(failure.what());
}

void try_stereo(const MemoryFile& file) try {
    const StereoClip clip = read_stereo_file(file.path(), std::chrono::minutes(5));
    expect(clip.left.length() == clip.right.length(), "a sound is as long in one ear as in the other");
    expect_numbers(clip.left.samples);
    expect_numbers(clip.right.samples);
} catch (const Failure& failure) {
    expect_shown(failure.what());
}

}  // namespace

/// A sound file: a chime or a line that a program spoke, and what sounds behind the voice.
void try_input(std::string_view input) {
    const MemoryFile file(input);
    try_mono(file);
    try_stereo(file);
}

}  // namespace cuewell::fuzz
