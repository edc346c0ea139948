#include "export/kept_tags.h"
#include "export/tagged_file.h"
#include "fuzz.h"
#include "memory_file.h"

#include <optional>
#include <string>

namespace cuewell::fuzz {
namespace {

void expect_text(const std::optional<std::string>& text) {
    if (!text) return;
    expect(text->size() <= kLargestKeptText, "a kept text is bounded");
    expect_shown(*text);
}

}  // namespace

/// A file that may hold the scripts of its session: sound of any format, or a page.
void try_input(std::string_view input) {
    const MemoryFile file(input);
    const KeptTags kept = kept_tags_of(file.path());
    expect_text(kept.source);
    expect_text(kept.inputs);
}

}  // namespace cuewell::fuzz
