#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell::test {

inline std::string little(std::uint64_t value, int bytes = 4) {
    std::string text;
    for (int at = 0; at < bytes; ++at) text += static_cast<char>(value >> (8 * at));
    return text;
}

inline std::string big(std::uint64_t value, int bytes, int bits = 8) {
    std::string text;
    for (int at = bytes - 1; at >= 0; --at) text += static_cast<char>((value >> (bits * at)) & ((1U << bits) - 1U));
    return text;
}

/// A Vorbis comment of some fields.
inline std::string built_comment(const std::vector<std::string>& fields) {
    std::string comment = little(4) + "test" + little(fields.size());
    for (const std::string& field : fields) comment += little(field.size()) + field;
    return comment;
}

/// Pages of one Ogg stream that carry the packets; the first is alone on its page, as in Vorbis and Opus.
inline std::string built_ogg(const std::vector<std::string>& packets, std::uint32_t serial = 7) {
    constexpr std::size_t kMostSegments = 255;
    std::string sizes;
    std::string bodies;
    std::string stream;
    std::size_t page = 0;
    const auto end_page = [&](std::size_t segments) {
        std::size_t body = 0;
        for (std::size_t at = 0; at < segments; ++at) body += static_cast<unsigned char>(sizes[at]);
        stream += "OggS" + std::string(10, '\0') + little(serial) + little(page++) + little(0) + little(segments, 1) +
                  sizes.substr(0, segments) + bodies.substr(0, body);
        sizes.erase(0, segments);
        bodies.erase(0, body);
    };
    for (const std::string& packet : packets) {
        sizes += std::string(packet.size() / 255, '\xFF') + static_cast<char>(packet.size() % 255);
        bodies += packet;
        while (sizes.size() > kMostSegments) end_page(kMostSegments);
        if (page == 0) end_page(sizes.size());
    }
    end_page(sizes.size());
    return stream;
}

inline std::string built_vorbis(const std::string& comment) {
    return built_ogg({"\x01vorbis and more", "\x03vorbis" + comment + "\x01", "\x05vorbis"});
}

inline std::string built_opus(const std::string& comment) {
    return built_ogg({"OpusHead and more", "OpusTags" + comment, "sound"});
}

inline std::string built_flac(const std::string& comment) {
    const std::string info(34, 'i');
    return "fLaC" + big(0, 1) + big(info.size(), 3) + info + big(4, 1) + big(comment.size(), 3) + comment +
           big(0x81, 1) + big(3, 3) + "pad";
}

inline std::string built_chunk(const std::string& id, const std::string& content) {
    return id + little(content.size()) + content + std::string(content.size() % 2, '\0');
}

inline std::string built_wav(const std::string& chunks) {
    const std::string content =
        "WAVE" + built_chunk("fmt ", std::string(16, 'f')) + built_chunk("data", "odd") + chunks;
    return "RIFF" + little(content.size()) + content;
}

/// A frame of an ID3 tag, of version 2.3 or 2.4.
inline std::string built_frame(const std::string& id, const std::string& content, int version = 4, int flags = 0) {
    return id + big(content.size(), 4, version == 4 ? 7 : 8) + big(static_cast<unsigned>(flags), 2) + content;
}

inline std::string built_id3(const std::string& frames, int version = 4, int flags = 0) {
    return "ID3" + std::string{static_cast<char>(version), '\0', static_cast<char>(flags)} + big(frames.size(), 4, 7) +
           frames;
}

}  // namespace cuewell::test
