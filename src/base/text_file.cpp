#include "base/text_file.h"

#include "base/errors.h"
#include "base/text_bytes.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace cuewell {
namespace {

constexpr std::size_t kReadAtOnce = 16'384;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct CloseFile {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

/// Reads one byte more than is allowed, so that too large shows, and a device without end does no harm.
std::string read_bytes(const std::filesystem::path& path, const std::string& name) {
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem))
        throw Failure(fmt::format("{}: this is a folder, not a file", name));
    const bool ordinary = std::filesystem::is_regular_file(path, problem);
    if (!ordinary && !problem) throw Failure(fmt::format("{}: this is not an ordinary file", name));
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
    if (!file) throw Failure(fmt::format("{}: cannot be read: {}", name, std::generic_category().message(errno)));
    // In parts: room for the largest one costs more than to read most of them.
    std::string bytes;
    std::array<char, kReadAtOnce> part;
    while (bytes.size() <= kLargestTextFile) {
        const std::size_t wanted = std::min(part.size(), kLargestTextFile + 1 - bytes.size());
        const std::size_t size = std::fread(part.data(), 1, wanted, file.get());
        if (size == 0) break;
        bytes.append(part.data(), size);
    }
    if (std::ferror(file.get()) != 0)
        throw Failure(fmt::format("{}: cannot be read: {}", name, std::generic_category().message(errno)));
    return bytes;
}

struct TextFault {
    std::size_t offset;
    const char* message;
    const char* hint;
};

/// The first thing that no text file may hold.
std::optional<TextFault> find_fault(std::string_view bytes) {
    constexpr const char* kSaveAsText = "save the file as UTF-8 text in your editor";
    const auto nul = bytes.find('\0');
    const auto invalid = find_invalid_utf8(bytes.substr(0, nul));
    if (invalid) return TextFault{*invalid, "this is not UTF-8 text", kSaveAsText};
    if (nul != std::string_view::npos)
        return TextFault{nul, "there is a NUL byte here: this is not a text file", kSaveAsText};
    if (const auto control = find_control_character(bytes)) {
        return TextFault{*control, "there is a control character here", "delete it; many editors do not show it"};
    }
    return std::nullopt;
}

}  // namespace

SourceTextPtr text_of_bytes(std::string bytes, std::string name, std::string label, Diagnostics& faults) {
    const bool too_large = bytes.size() > kLargestTextFile;
    if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
    const auto fault = too_large ? std::nullopt : find_fault(bytes);
    const std::string& text = bytes;
    auto source = std::make_shared<const SourceText>(std::move(name), std::move(label), text);
    if (too_large) {
        faults.error({source, {1, 1}, 1}, fmt::format("the file is larger than {} KiB", kLargestTextFile / 1024),
                     "a script is a few pages of text");
        return nullptr;
    }
    if (fault) {
        faults.error({source, source->position_at(fault->offset), 1}, fault->message, fault->hint);
        return nullptr;
    }
    return source;
}

SourceTextPtr read_text_file(const std::filesystem::path& path, std::string name, std::string label,
                             Diagnostics& faults) {
    std::string bytes = read_bytes(path, name);
    return text_of_bytes(std::move(bytes), std::move(name), std::move(label), faults);
}

}  // namespace cuewell
