#include "support/golden.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cuewell {

std::string golden(const std::string& name, const std::string& actual) {
    const std::string path = std::string(CUEWELL_TEST_DATA) + "/goldens/" + name;
    if (std::getenv("CUEWELL_RENEW_GOLDENS") != nullptr) {
        std::ofstream file(path, std::ios::binary);
        file << actual;
        if (!file.flush()) throw std::runtime_error("cannot write " + path);
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!(text << file.rdbuf()))
        throw std::runtime_error("cannot read " + path + "; run the tests with CUEWELL_RENEW_GOLDENS=1");
    return text.str();
}

}  // namespace cuewell
