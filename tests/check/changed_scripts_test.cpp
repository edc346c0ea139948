#include "check/whole_script.h"
#include "support/program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace cuewell::test {
namespace {

const std::array<std::string, 12> kPieces{"\n[hold 20s]\n",    "\n[pause 3s]\n",        "\nHold for ten seconds.\n",
                                          "\n# Each side\n",   "\n[repeat 3]\n",        "\n[end]\n",
                                          "\nPush through.\n", "{right|left}",          "\n~ ",
                                          "\n  @5s Softly.\n", "\nTwo more breaths.\n", "\n[breathe 2]\n"};

std::vector<std::string> bundled_stretches() {
    std::vector<std::string> texts;
    const auto folder = std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "scripts/en/stretches";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) texts.push_back(read_bytes(entry.path()));
    std::ranges::sort(texts);
    return texts;
}

/// A piece put in, or some bytes taken out, anywhere.
std::string changed(std::string text, std::mt19937& random) {
    const std::size_t at = random() % text.size();
    return random() % 2 == 0 ? text.insert(at, kPieces.at(random() % kPieces.size())) : text.erase(at, random() % 20);
}

TEST_CASE("no rule stumbles over a script that was changed at random") {
    const std::vector<std::string> texts = bundled_stretches();
    std::mt19937 random(6);
    int sound = 0;
    for (int round = 0; round < 200; ++round) {
        const std::string text = changed(changed(texts.at(random() % texts.size()), random), random);
        CAPTURE(text);
        try {
            static_cast<void>(told_of(text));
            ++sound;
        } catch (const std::runtime_error&) {
            // It has faults of its own, and no rule looks at it.
        }
    }
    CHECK(sound > 50);
}

}  // namespace
}  // namespace cuewell::test
