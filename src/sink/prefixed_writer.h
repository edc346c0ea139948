#pragma once

#include "sink/tag_writer.h"

namespace cuewell {

/// Passes bytes on behind a prefix, which those who write do not see.
class PrefixedWriter final : public TagWriter {
public:
    /// Writes `prefix`. `bytes` must outlive this.
    PrefixedWriter(RewritableWriter& bytes, std::span<const std::byte> prefix) : bytes_(bytes), size_(prefix.size()) {
        if (!prefix.empty()) bytes_.write(prefix);
    }

    void write(std::span<const std::byte> bytes) override { bytes_.write(bytes); }
    void rewrite(std::uint64_t at, std::span<const std::byte> bytes) override { bytes_.rewrite(size_ + at, bytes); }
    [[nodiscard]] std::string name() const override { return bytes_.name(); }
    void check_whole() const override {}

private:
    RewritableWriter& bytes_;
    std::uint64_t size_;
};

}  // namespace cuewell
