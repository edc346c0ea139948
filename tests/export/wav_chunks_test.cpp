#include <doctest/doctest.h>

#include "export/tagged_session.h"

#include <cstdint>

using namespace cuewell;
using namespace cuewell::test;

namespace {

struct Chunk {
    std::string id;
    std::string content;
    std::size_t at = 0;  ///< Of its content, from the first chunk on.
};

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number |= std::uint32_t{static_cast<std::uint8_t>(bytes.at(at + i))} << (8 * i);
    return number;
}

/// The chunks that lie one behind the other, to the last byte.
std::vector<Chunk> chunks_of(const std::string& bytes, std::size_t from = 0) {
    std::vector<Chunk> chunks;
    for (std::size_t at = from; at < bytes.size();) {
        const std::size_t size = number_at(bytes, at + 4);
        REQUIRE(at + 8 + size + size % 2 <= bytes.size());
        chunks.push_back({bytes.substr(at, 4), bytes.substr(at + 8, size), at + 8});
        at += 8 + size + size % 2;
    }
    return chunks;
}

}  // namespace

TEST_CASE("a WAV file has a cue point with a label for each chapter") {
    const auto chunks = chunks_of(text_of(wav_chunks_of(tagged_session())));
    REQUIRE(chunks.size() == 3);
    CHECK(chunks[0].id == "cue ");
    const std::string& cue = chunks[0].content;
    REQUIRE(cue.size() == 4 + 3 * 24);
    CHECK(number_at(cue, 0) == 3);
    CHECK(number_at(cue, 4 + 24) == 2);
    CHECK(number_at(cue, 4 + 24 + 4) == 12'345 * 48);
    CHECK(cue.substr(4 + 24 + 8, 4) == "data");
    CHECK(number_at(cue, 4 + 24 + 20) == 12'345 * 48);

    CHECK(chunks[1].id == "LIST");
    CHECK(chunks[1].content.substr(0, 4) == "adtl");
    const auto labels = chunks_of(chunks[1].content, 4);
    REQUIRE(labels.size() == 3);
    CHECK(labels[1].id == "labl");
    CHECK(number_at(labels[1].content, 0) == 2);
    CHECK(std::string(labels[1].content.c_str() + 4) == "Pigeon, right 😀 ");  // To a whole step of four bytes.
}

TEST_CASE("labels begin at a multiple of four bytes") {
    SessionTags tags = tagged_session();
    tags.chapters = {{at_ms(0), at_ms(1), "a"},
                     {at_ms(1), at_ms(2), "bc"},
                     {at_ms(2), at_ms(3), "def"},
                     {at_ms(3), at_ms(4), "ghij"}};
    const auto chunks = chunks_of(text_of(wav_chunks_of(tags)));
    REQUIRE(chunks.size() == 3);
    for (const Chunk& label : chunks_of(chunks[1].content, 4)) {
        CHECK(label.content.size() % 4 == 0);
        CHECK(label.content.back() == '\0');
    }
}

TEST_CASE("the tags are a list of INFO, each an even number of bytes") {
    const std::string bytes = text_of(wav_chunks_of(tagged_session()));
    CHECK(bytes.size() % 2 == 0);
    const auto chunks = chunks_of(bytes);
    CHECK(chunks[2].content.substr(0, 4) == "INFO");
    std::string infos;
    for (const Chunk& info : chunks_of(chunks[2].content, 4)) infos += info.id + "=" + info.content.c_str() + "\n";
    CHECK(infos ==
          "INAM=Gentle morning\nIART=Änne Øst\nIPRD=Mornings\nIGNR=Stretching\nICRD=2026-11-20\n"
          "ICMT=Ten minutes. Educational only.\nILNG=en-GB\nITRK=2\nISFT=Cuewell 0.5.0\n");
}

TEST_CASE("a WAV file without tags has no chunks") { CHECK(wav_chunks_of(SessionTags()).empty()); }
