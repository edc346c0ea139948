#include "base/clean_text.h"
#include "fuzz.h"
#include "speech/espeak_text.h"

#include <string>

namespace cuewell::fuzz {
namespace {

void expect_plain(std::string_view said) {
    for (const char* mark : {"[[", "]]", "<", ">", "*", "`", "  "})
        expect(said.find(mark) == std::string_view::npos, "a cleaned text has no marks in it");
    for (const char byte : said) expect(byte < 0 || byte >= ' ', "a cleaned text has no control characters");
}

}  // namespace

/// A text on its way to a synthesizer.
void try_input(std::string_view input) {
    const std::string said = clean_text(input);
    expect_shown(said);
    expect_plain(said);
    expect(clean_text(said) == said, "cleaning twice changes nothing");
    expect(said.empty() || has_words(said), "what is said has words");
    expect_shown(visible_text(input));
    const EspeakText spoken = espeak_text(input);
    for (const char byte : spoken.text) expect(byte < 0 || byte >= ' ', "eSpeak NG is given no control characters");
}

}  // namespace cuewell::fuzz
