#include "export/tagged_file.h"

#include <doctest/doctest.h>

#include "base/base64.h"
#include "export/built_files.h"
#include "export/tagged_session.h"
#include "support/failure.h"
#include "support/temporary_folder.h"

#include <sys/stat.h>

using namespace cuewell;
using namespace cuewell::test;

namespace {

KeptTags kept_in(const std::string& bytes) {
    const TemporaryFolder folder;
    return kept_tags_of(folder.write("file", bytes));
}

std::string built_page(const std::string& source, const std::string& inputs) {
    return "<!DOCTYPE html>\n<html><head><meta name=\"cuewell-inputs\" content=\"" + inputs +
           "\">\n<script type=\"text/plain\" id=\"cuewell-source\">" + to_base64(bytes_of(source)) +
           "</script></head><body></body></html>";
}

std::string named_text(const std::string& encoded) { return built_frame("TXXX", encoded); }

void check_nothing(const std::string& bytes) {
    const KeptTags kept = kept_in(bytes);
    CHECK(kept.source == std::nullopt);
    CHECK(kept.inputs == std::nullopt);
}

}  // namespace

TEST_CASE("what was written into a file's tags is read back, letter for letter, whatever its name") {
    const SessionTags tags = tagged_session();
    const std::string vorbis = text_of(vorbis_comment_of(tags, true));
    for (const std::string& bytes :
         {built_vorbis(vorbis), built_opus(text_of(opus_comment_of(tags))), built_flac(vorbis),
          text_of(id3_of(tags)) + "\xFF\xFB sound", built_wav(built_chunk("id3 ", text_of(wav_id3_of(tags)))),
          built_wav(text_of(wav_chunks_of(tags)) + built_chunk("id3 ", text_of(id3_of(tags)))),
          built_page(tags.source, tags.inputs)}) {
        CAPTURE(bytes.substr(0, 4));
        const KeptTags kept = kept_in(bytes);
        CHECK(kept.source == tags.source);
        CHECK(kept.inputs == tags.inputs);
    }
}

TEST_CASE("a text over many pages of Ogg is read back") {
    SessionTags tags = tagged_session();
    tags.source.clear();
    for (int line = 0; line < 30'000; ++line) tags.source += "line " + std::to_string(line) + "\n";
    CHECK(kept_in(built_vorbis(text_of(vorbis_comment_of(tags, true)))).source == tags.source);
    CHECK(kept_in(built_opus(text_of(opus_comment_of(tags)))).source == tags.source);
    CHECK(kept_in(text_of(id3_of(tags))).source == tags.source);
}

TEST_CASE("pages of another stream in between are passed over") {
    const std::string comment = built_comment({"CUEWELL_INPUTS=ours"});
    const std::string ours = built_opus(comment);
    const std::string other = built_ogg({"OpusHead", "OpusTags" + built_comment({"CUEWELL_INPUTS=other"})}, 8);
    const std::size_t second = ours.find("OggS", 1);
    CHECK(kept_in(ours.substr(0, second) + other + ours.substr(second)).inputs == "ours");
}

TEST_CASE("tags that another program wrote again are read") {
    const std::string utf16 = "\x01\xFF\xFE" + std::string("C\0U\0E\0W\0E\0L\0L\0_\0S\0O\0U\0R\0C\0E\0\0\0", 30) +
                              std::string("\xFF\xFE\xFC\0=\xD8\0\xDE\r\0\n\0", 12);
    CHECK(kept_in(built_id3(built_frame("TXXX", utf16, 3), 3)).source == "ü😀\r\n");
    const std::string latin = std::string(
        "\0CUEWELL_SOURCE\0Gr\xFC\xDF"
        "e",
        21);
    CHECK(kept_in(built_id3(built_frame("TXXX", latin, 3), 3)).source == "Grüße");
    CHECK(kept_in(built_flac(built_comment({"cuewell_source=small", "x", "=", "cuewell_inputs=abc"}))).source ==
          "small");
    CHECK(
        kept_in(built_wav(built_chunk("ID3 ", built_id3(named_text(std::string("\3CUEWELL_INPUTS\0a", 17)))))).inputs ==
        "a");
}

TEST_CASE("behind samples of 4 GiB the size of RF64 counts") {
    const std::string tag = built_id3(named_text(std::string("\3CUEWELL_INPUTS\0far", 19)));
    const std::string content = "WAVE" + built_chunk("ds64", little(0, 8) + little(5, 8) + std::string(12, '\0')) +
                                "data" + little(0xFFFFFFFF) + "12345" + std::string(1, '\0') + built_chunk("id3 ", tag);
    CHECK(kept_in("RF64" + little(0xFFFFFFFF) + content).inputs == "far");
}

TEST_CASE("a page's texts are read from its head alone, and unescaped") {
    CHECK(kept_in(built_page("x", "a&amp;b&lt;c&#39;&quot;&gt;&unknown;")).inputs == "a&b<c'\">&unknown;");
    check_nothing("<p>" + std::string(std::size_t{9} << 20U, ' ') + built_page("x", "y"));
    check_nothing("<!DOCTYPE html><script type=\"text/plain\" id=\"cuewell-source\">not base64</script>");
    check_nothing("<!DOCTYPE html><script type=\"text/plain\" id=\"cuewell-source\">AAAA");
}

TEST_CASE("what is no text of ours is not kept") {
    const auto inputs_of = [](const std::string& value) {
        return kept_in(built_flac(built_comment({"CUEWELL_INPUTS=" + value}))).inputs;
    };
    CHECK(inputs_of("plain\n") == "plain\n");
    CHECK(inputs_of("bro\xFFken") == std::nullopt);
    CHECK(inputs_of(std::string("zero\0", 5)) == std::nullopt);
    CHECK(inputs_of("\x1B[2J") == std::nullopt);
    CHECK(inputs_of(std::string((std::size_t{4} << 20U) + 1, 'x')) == std::nullopt);
    CHECK(inputs_of(std::string(std::size_t{4} << 20U, 'x')).has_value());
}

TEST_CASE("of two texts with the same name the first counts") {
    CHECK(kept_in(built_opus(built_comment({"CUEWELL_INPUTS=one", "CUEWELL_INPUTS=two"}))).inputs == "one");
}

TEST_CASE("a file of another kind keeps nothing") {
    for (const char* bytes :
         {"", "O", "OggS", "fLaC", "ID3", "RIFF", "RIFF1234WAVE", "RIFF1234AVI ", "<", "plain text"})
        check_nothing(bytes);
    check_nothing(built_ogg({"\x01vorbis"}));
    check_nothing(built_ogg({"Speex", built_comment({"CUEWELL_INPUTS=x"})}));
    check_nothing(built_id3(""));
    check_nothing(built_id3(std::string(100, '\0')));
    const std::string frame = named_text(std::string("\3CUEWELL_INPUTS\0a", 17));
    for (const int version : {2, 5}) check_nothing(built_id3(frame, version));
    check_nothing(built_id3(frame, 4, 0x80));
    check_nothing(built_id3(built_frame("TXXX", std::string("\3CUEWELL_INPUTS\0a", 17), 4, 8)));
    check_nothing(built_id3(built_frame("TXXX", std::string("\4CUEWELL_INPUTS\0a", 17))));
}

TEST_CASE("a file that was cut off anywhere does no harm") {
    const SessionTags tags = tagged_session();
    for (const std::string& whole :
         {built_vorbis(text_of(vorbis_comment_of(tags, true))), built_flac(text_of(vorbis_comment_of(tags, false))),
          text_of(id3_of(tags)), built_wav(built_chunk("id3 ", text_of(id3_of(tags))))}) {
        const TemporaryFolder folder;
        for (std::size_t size = 0; size < whole.size(); size += 7) {
            const KeptTags kept = kept_tags_of(folder.write("file", whole.substr(0, size)));
            if (kept.source) CHECK(kept.source == tags.source);
        }
    }
}

TEST_CASE("sizes that are lies end the reading") {
    const std::string huge = little(0xFFFFFFFF);
    check_nothing("fLaC" + big(0x84, 1) + big(0xFFFFFF, 3) + huge + "test");
    check_nothing(built_flac(huge));
    check_nothing("fLaC" + std::string(1'000'000, '\0') + built_flac(built_comment({"CUEWELL_INPUTS=x"})).substr(4));
    check_nothing(built_flac(little(0) + huge + huge + "CUEWELL_INPUTS=x"));
    check_nothing("RIFF" + huge + "WAVE" + "data" + huge + "x");
    check_nothing("RF64" + huge + "WAVE" + built_chunk("ds64", std::string(28, '\xFF')) + "data" + huge + "x");
    check_nothing("ID3\x04" + std::string(2, '\0') + "\x7F\x7F\x7F\x7F" + "TXXX\x7F\x7F\x7F\x7F" +
                  std::string(2, '\0'));
}

TEST_CASE("a file that cannot be read is a failure that names it") {
    const TemporaryFolder folder;
    const std::filesystem::path missing = folder / "gone.ogg";
    CHECK(failure_of([&] { (void)kept_tags_of(missing); }) ==
          missing.string() + ": cannot be read: No such file or directory");
    CHECK(failure_of([&] { (void)kept_tags_of(folder.path()); }) ==
          folder.path().string() + ": this is a folder, not a file");
    const std::filesystem::path pipe = folder / "pipe.ogg";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(failure_of([&] { (void)kept_tags_of(pipe); }) == pipe.string() + ": this is not an ordinary file");
}
