#include "publish/base64_writer.h"

#include "base/base64.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>

using namespace cuewell;

namespace {

class TextSink final : public ByteWriter {
public:
    void write(std::span<const std::byte> bytes) override {
        for (const std::byte byte : bytes) text += std::to_integer<char>(byte);
    }
    [[nodiscard]] std::string name() const override { return "text"; }

    std::string text;
};

Bytes some_bytes(std::size_t count) {
    Bytes bytes;
    for (std::size_t i = 0; i < count; ++i) bytes.push_back(static_cast<std::byte>(i * 37));
    return bytes;
}

}  // namespace

TEST_CASE("bytes that come in pieces of any size are coded as if they came at once") {
    for (std::size_t count = 0; count < 12; ++count) {
        for (std::size_t piece = 1; piece < 6; ++piece) {
            CAPTURE(count);
            CAPTURE(piece);
            const Bytes bytes = some_bytes(count);
            TextSink sink;
            Base64Writer writer(sink);
            for (std::size_t at = 0; at < count; at += piece) {
                writer.write(std::span(bytes).subspan(at, std::min(piece, count - at)));
            }
            writer.finish();
            CHECK(sink.text == to_base64(bytes));
        }
    }
}
