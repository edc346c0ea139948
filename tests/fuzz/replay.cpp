#include "fuzz.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

namespace fs = std::filesystem;

int replay(const fs::path& file) {
    // So that the last one told is the one that something is wrong with.
    fmt::print(stderr, "{}\n", file.string());
    std::ifstream stream(file, std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(stream), {}};
    cuewell::fuzz::try_input(input);
    return 1;
}

}  // namespace

/// Tries the inputs of files and folders that are named on the command line, without a fuzzer: any compiler can build it.
int main(int argc, char** argv) try {
    int inputs = 0;
    for (int i = 1; i < argc; ++i) {
        const fs::path place = argv[i];
        if (fs::is_regular_file(place)) inputs += replay(place);
        if (!fs::is_directory(place)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(place)) {
            if (entry.is_regular_file()) inputs += replay(entry.path());
        }
    }
    fmt::print("{} inputs tried\n", inputs);
    return inputs > 0 ? 0 : 1;
} catch (const std::exception& error) {
    fmt::print(stderr, "thrown: {}\n", error.what());
    return 1;
}
