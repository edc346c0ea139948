#include "session/unchanged_file.h"

#include "base/errors.h"
#include "base/file_kind.h"

#include <fmt/format.h>

#include <cstddef>
#include <fstream>
#include <string>

namespace cuewell {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

std::optional<std::string_view> mark_before(const std::filesystem::path& file, const SourceText& source) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream && is_missing(file)) return std::nullopt;
    // One byte more than is right, so that what was added shows.
    std::string bytes(kByteOrderMark.size() + source.text().size() + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream.is_open() || stream.bad())
        throw Failure(fmt::format("{} cannot be read again, and is left as it is", file.string()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    const std::string_view mark = bytes.starts_with(kByteOrderMark) ? kByteOrderMark : std::string_view();
    if (std::string_view(bytes).substr(mark.size()) != source.text()) return std::nullopt;
    return mark;
}

}  // namespace cuewell
