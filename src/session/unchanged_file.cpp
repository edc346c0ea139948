#include "session/unchanged_file.h"

#include <fstream>
#include <iterator>
#include <string>

namespace cuewell {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

std::optional<std::string_view> mark_before(const std::filesystem::path& file, const SourceText& source) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const std::string_view mark = bytes.starts_with(kByteOrderMark) ? kByteOrderMark : std::string_view();
    if (std::string_view(bytes).substr(mark.size()) != source.text()) return std::nullopt;
    return mark;
}

}  // namespace cuewell
