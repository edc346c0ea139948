// make_sounds FOLDER          writes the program's own sounds into FOLDER
// make_sounds --check FOLDER  compares the sounds in FOLDER with what would be written

#include "audio/sound_file.h"
#include "base/errors.h"
#include "synthesize.h"

#include <fmt/format.h>
#include <sndfile.h>

#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <string_view>

namespace cuewell::sounds {
namespace {

constexpr SampleRate kRate{48'000};

std::filesystem::path file_of(const Recipe& recipe, const std::filesystem::path& folder) {
    return folder / (recipe.name + ".flac");
}

struct CloseSound {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

void write(const Recipe& recipe, const std::filesystem::path& folder) {
    const std::filesystem::path path = file_of(recipe, folder);
    const Clip clip = synthesize(recipe, kRate);
    SF_INFO info{};
    info.samplerate = kRate.hz;
    info.channels = 1;
    info.format = SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    const std::unique_ptr<SNDFILE, CloseSound> file(sf_open(path.c_str(), SFM_WRITE, &info));
    if (!file) throw Failure(fmt::format("cannot write \"{}\": {}", path.string(), sf_strerror(nullptr)));
    const auto frames = static_cast<sf_count_t>(clip.samples.size());
    if (sf_writef_float(file.get(), clip.samples.data(), frames) != frames) {
        throw Failure(fmt::format("cannot write \"{}\": {}", path.string(), sf_strerror(file.get())));
    }
    fmt::print("{}\n", path.string());
}

/// Another mathematics library may round the last bit otherwise; two steps of 16 bits are never heard.
bool is_alike(const Clip& a, const Clip& b) {
    constexpr float kTolerance = 2.0F / 32'768.0F;
    if (a.rate != b.rate || a.samples.size() != b.samples.size()) return false;
    for (std::size_t i = 0; i < a.samples.size(); ++i) {
        if (!(std::abs(a.samples[i] - b.samples[i]) <= kTolerance)) return false;
    }
    return true;
}

void check(const Recipe& recipe, const std::filesystem::path& folder) {
    const std::filesystem::path path = file_of(recipe, folder);
    if (is_alike(read_sound_file(path), synthesize(recipe, kRate))) return;
    throw Failure(fmt::format("\"{}\" is not what its recipe makes", path.string()));
}

int run(int count, char** arguments) {
    const bool is_check = count == 3 && std::string_view(arguments[1]) == "--check";
    if (count != 2 && !is_check) {
        fmt::print(stderr, "usage: make_sounds [--check] FOLDER\n");
        return 2;
    }
    const std::filesystem::path folder = arguments[count - 1];
    for (const Recipe& recipe : all_recipes()) {
        if (is_check) {
            check(recipe, folder);
        } else {
            write(recipe, folder);
        }
    }
    return 0;
}

}  // namespace
}  // namespace cuewell::sounds

int main(int count, char** arguments) {
    try {
        return cuewell::sounds::run(count, arguments);
    } catch (const std::exception& error) {
        fmt::print(stderr, "make_sounds: {}\n", error.what());
        return 1;
    }
}
