#include "session/new_script.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "base/name.h"
#include "base/text_file.h"
#include "session/names.h"
#include "session/script_title.h"
#include "sink/text_file_sink.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <system_error>

namespace cuewell {
namespace {

constexpr const char* kTitleSlot = "{title}";

/// `My Twist` as `my-twist`; empty where nothing like a name is left of it.
std::string name_like(const std::string& text) {
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80 || c == '_' || (c == '.' && !name.empty())) {
            name += static_cast<char>(byte < 0x80 ? std::tolower(byte) : c);
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    while (name.ends_with('-')) name.pop_back();
    return is_name(name) ? name : "";
}

void check_name(const std::string& name) {
    if (is_name(name)) return;
    const std::string near = name_like(name);
    throw UsageError(fmt::format("\"{}\" cannot be the name of a script: letters, digits and dashes{}", name,
                                 near.empty() ? "" : fmt::format("; {} can", near)));
}

/// The title as it stands between the quotes of TOML; `origin` as for check_title().
std::string checked_title(const std::string& title, const char* origin) {
    check_title(title, origin);
    std::string quoted;
    for (const char c : title) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted;
}

/// Errors: UsageError where the language has none.
NamedFile template_of(const NewScript& wish, const Places& places) {
    const NamedFile phrases = phrases_of(places, wish.language);  // Throws where there is no such language.
    const std::string kind = wish.kind == ScriptKind::stretch ? "stretch" : "routine";
    const std::string relative = fmt::format("scripts/{}/templates/{}.md", wish.language, kind);
    for (const auto& root : {places.own, places.data}) {
        if (root.empty() || !is_file(root / relative)) continue;
        const bool is_bundled = root == places.data;
        return {kind, root / relative, is_bundled ? relative : (root / relative).string(), relative, is_bundled};
    }
    throw UsageError(fmt::format("the scripts in \"{}\" have no template: there is no {}", wish.language, relative));
}

/// A title made of a name: `my-twist` gives "My twist".
std::string title_of_name(const std::string& name) {
    std::string title = name;
    std::ranges::replace_if(title, [](char c) { return c == '-' || c == '_'; }, ' ');
    title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
    return title;
}

}  // namespace

std::string new_script(const NewScript& wish, const Places& places) {
    check_name(wish.name);
    const std::string title =
        wish.title ? checked_title(*wish.title, "--title") : checked_title(title_of_name(wish.name), "NAME");
    const NamedFile file = template_of(wish, places);
    Diagnostics faults;
    const SourceTextPtr source = read_text_file(file.path, file.shown, file.label, faults);
    if (!source) throw_faults(faults);
    std::string text = source->text();
    const std::size_t slot = text.find(kTitleSlot);
    if (slot == std::string::npos) throw Failure(fmt::format("{}: there is no {} in it", file.shown, kTitleSlot));
    return text.replace(slot, std::string_view(kTitleSlot).size(), title);
}

void write_new_script(const std::filesystem::path& file, const std::string& text, const OnWait& on_wait) {
    std::error_code problem;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, problem)))
        throw UsageError(fmt::format("there is a {} {} already, and it is not written over; name another file",
                                     std::filesystem::is_directory(file, problem) ? "folder" : "file", file.string()));
    write_new_text_file(file, text, on_wait);
}

}  // namespace cuewell
