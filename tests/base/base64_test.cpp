#include "base/base64.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace cuewell;

namespace {

Bytes bytes_of(std::string_view text) {
    Bytes bytes;
    for (const char c : text) bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}

}  // namespace

TEST_CASE("bytes become the digits of RFC 4648, and those become the bytes again") {
    const std::array<std::pair<const char*, const char*>, 7> examples{{{"", ""},
                                                                       {"f", "Zg=="},
                                                                       {"fo", "Zm8="},
                                                                       {"foo", "Zm9v"},
                                                                       {"foob", "Zm9vYg=="},
                                                                       {"fooba", "Zm9vYmE="},
                                                                       {"foobar", "Zm9vYmFy"}}};
    for (const auto& [plain, coded] : examples) {
        CAPTURE(plain);
        CHECK(to_base64(bytes_of(plain)) == coded);
        CHECK(from_base64(coded) == bytes_of(plain));
    }
}

TEST_CASE("every byte comes back from its digits") {
    Bytes all;
    for (int value = 0; value < 256; ++value) all.push_back(static_cast<std::byte>(value));
    CHECK(from_base64(to_base64(all)) == all);
}

TEST_CASE("what is no base64 gives nothing") {
    for (const char* text : {"Zg", "Zg=", "Z===", "====", "Zm9v!mFy", "Zg==Zg==", "Zm 9"}) {
        CAPTURE(text);
        CHECK_FALSE(from_base64(text));
    }
}
