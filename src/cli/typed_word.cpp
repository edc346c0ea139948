#include "cli/typed_word.h"

#include "base/diagnostic.h"

#include <algorithm>
#include <cctype>

namespace cuewell {
namespace {

/// Letters beyond ASCII mean nothing to a shell, and an equals sign only at the beginning, to one of them.
bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || std::string_view("-_./:=@%+,").find(c) != std::string_view::npos;
}

}  // namespace

std::string typed_word(std::string_view word) {
    if (!word.empty() && word.front() != '=' && std::ranges::all_of(word, is_plain)) return printable(word);
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return printable(quoted + "'");
}

}  // namespace cuewell
