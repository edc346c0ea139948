#pragma once

#include "base/bytes.h"
#include "sink/byte_writer.h"

namespace cuewell {

/// Passes bytes on as base64, whatever pieces they come in.
class Base64Writer final : public ByteWriter {
public:
    /// `text` must outlive the writer.
    explicit Base64Writer(ByteWriter& text) : text_(text) {}

    void write(std::span<const std::byte> bytes) override;
    [[nodiscard]] std::string name() const override { return text_.name(); }

    /// Passes on what is left. Called once, after the last bytes.
    void finish();

private:
    void pass_on(std::span<const std::byte> bytes);

    ByteWriter& text_;
    Bytes pending_;  ///< Fewer than make a group of digits.
};

}  // namespace cuewell
