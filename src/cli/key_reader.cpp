#include "cli/key_reader.h"

#include <optional>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr char kEscape = '\x1b';
constexpr char kBell = '\x07';

/// A terminal sends a sequence at once, yet a slow line may split it; an Escape key is followed by nothing.
constexpr auto kSequenceBreaksOff = 100ms;
constexpr auto kPasteBreaksOff = 2s;

/// More parameters than any key or mouse has.
constexpr std::size_t kMostParameters = 64;

std::optional<char> key_of_arrow(char last) {
    if (last == 'C') return 'n';
    if (last == 'D') return 'b';
    return std::nullopt;
}

bool is_final(char byte) { return byte >= '@' && byte <= '~'; }

}  // namespace

std::string KeyReader::take(std::string_view bytes, Moment now) {
    forget_broken_off(now);
    std::string keys;
    for (const char byte : bytes) take_one(byte, keys);
    last_ = now;
    return keys;
}

void KeyReader::forget_broken_off(Moment now) {
    const auto quiet = now - last_;
    if (quiet > kPasteBreaksOff) is_pasting_ = false;
    if (quiet > kSequenceBreaksOff) within_ = Within::nothing;
}

void KeyReader::take_one(char byte, std::string& keys) {
    switch (within_) {
        case Within::nothing:
            if (byte == kEscape) {
                within_ = Within::escape;
            } else if (!is_pasting_) {
                keys += byte;
            }
            return;
        case Within::escape:
            parameters_.clear();
            if (byte == kEscape) return;
            within_ = byte == '['                                                               ? Within::sequence
                      : byte == 'O'                                                             ? Within::single
                      : byte == ']' || byte == 'P' || byte == 'X' || byte == '^' || byte == '_' ? Within::text
                                                                                                : Within::nothing;
            return;
        case Within::sequence:
            if (byte == kEscape) {
                within_ = Within::escape;
            } else if (is_final(byte) && !(parameters_.empty() && byte == '[')) {  // The console's F keys: ESC [ [ A.
                end_sequence(byte, keys);
            } else if (parameters_.size() < kMostParameters) {
                parameters_ += byte;
            }
            return;
        case Within::mouse:
            if (--mouse_left_ == 0) within_ = Within::nothing;
            return;
        case Within::single:
            within_ = Within::nothing;
            if (const auto key = key_of_arrow(byte); key && !is_pasting_) keys += *key;
            return;
        case Within::text:
            if (byte == kBell) within_ = Within::nothing;
            if (byte == kEscape) within_ = Within::text_escape;
            return;
        case Within::text_escape: within_ = Within::nothing; return;
    }
}

void KeyReader::end_sequence(char last, std::string& keys) {
    within_ = Within::nothing;
    if (last == '~' && parameters_ == "200") is_pasting_ = true;
    if (last == '~' && parameters_ == "201") is_pasting_ = false;
    if (last == 'M' && parameters_.empty()) {
        within_ = Within::mouse;
        mouse_left_ = 3;
    }
    if (const auto key = key_of_arrow(last); key && parameters_.empty() && !is_pasting_) keys += *key;
}

}  // namespace cuewell
