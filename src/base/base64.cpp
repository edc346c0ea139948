#include "base/base64.h"

#include <algorithm>
#include <cstdint>

namespace cuewell {
namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr char kPadding = '=';
constexpr std::size_t kBytesInGroup = 3;
constexpr std::size_t kDigitsInGroup = 4;

/// The first digits of a group of at most three bytes, padded.
void append_group(std::string& text, std::span<const std::byte> group) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < kBytesInGroup; ++i) {
        bits = (bits << 8U) | (i < group.size() ? std::to_integer<std::uint32_t>(group[i]) : 0U);
    }
    for (std::size_t i = 0; i < kDigitsInGroup; ++i) {
        const auto digit = (bits >> (6U * (kDigitsInGroup - 1 - i))) & 0x3FU;
        text += i <= group.size() ? kDigits[digit] : kPadding;
    }
}

/// The value of the digits, four of them; nothing where one is none.
std::optional<std::uint32_t> value_of(std::string_view digits) {
    std::uint32_t bits = 0;
    for (const char digit : digits) {
        const std::size_t value = kDigits.find(digit);
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
    }
    return bits;
}

}  // namespace

std::string to_base64(std::span<const std::byte> bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / kBytesInGroup * kDigitsInGroup);
    for (std::size_t at = 0; at < bytes.size(); at += kBytesInGroup) {
        append_group(text, bytes.subspan(at, std::min(kBytesInGroup, bytes.size() - at)));
    }
    return text;
}

std::optional<Bytes> from_base64(std::string_view text) {
    if (text.size() % kDigitsInGroup != 0) return std::nullopt;
    const std::size_t last = text.find_last_not_of(kPadding);
    const std::size_t padding = last == std::string_view::npos ? text.size() : text.size() - last - 1;
    if (padding >= kBytesInGroup) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / kDigitsInGroup * kBytesInGroup);
    for (std::size_t at = 0; at < text.size(); at += kDigitsInGroup) {
        std::string group(text.substr(at, kDigitsInGroup));
        if (at + kDigitsInGroup == text.size()) group.replace(group.size() - padding, padding, padding, kDigits[0]);
        const auto bits = value_of(group);
        if (!bits) return std::nullopt;
        for (std::size_t i = 0; i < kBytesInGroup; ++i) {
            bytes.push_back(static_cast<std::byte>((*bits >> (8U * (kBytesInGroup - 1 - i))) & 0xFFU));
        }
    }
    bytes.resize(bytes.size() - padding);
    return bytes;
}

}  // namespace cuewell
