#include "cli/document.h"

#include "support/program.h"

#include <cctype>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace cuewell::test {
namespace {

const std::string kFence = "```";

/// The lines outside of fenced blocks.
std::vector<std::string> prose_of(const Document& document) {
    std::vector<std::string> prose;
    bool inside = false;
    for (const std::string& line : lines_of(document.text)) {
        if (line.starts_with(kFence)) {
            inside = !inside;
        } else if (!inside) {
            prose.push_back(line);
        }
    }
    return prose;
}

std::vector<FencedBlock> blocks_in(const std::string& name, const std::vector<std::string>& lines) {
    std::vector<FencedBlock> blocks;
    bool only_blank_since = false;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!lines[at].starts_with(kFence)) {
            only_blank_since = only_blank_since && lines[at].empty();
            continue;
        }
        FencedBlock block;
        block.line = at + 1;
        block.follows_directly = only_blank_since;
        std::istringstream(lines[at].substr(kFence.size())) >> block.kind >> block.file;
        for (++at; at < lines.size() && lines[at] != kFence; ++at) block.text += lines[at] + "\n";
        if (at == lines.size()) throw std::runtime_error(name + " has a block that is never closed");
        blocks.push_back(block);
        only_blank_since = true;
    }
    return blocks;
}

}  // namespace

Document read_document(const std::string& name) {
    const std::filesystem::path path = std::filesystem::path(CUEWELL_TEST_CHECKOUT) / name;
    Document document{name, read_bytes(path), {}};
    if (document.text.empty()) throw std::runtime_error(path.string() + " is missing or empty");
    document.blocks = blocks_in(name, lines_of(document.text));
    return document;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> links_in(const Document& document) {
    static const std::regex kLink(R"(\]\(([^)\s]+)\))");
    std::vector<std::string> links;
    for (const std::string& line : prose_of(document)) {
        for (std::sregex_iterator link(line.begin(), line.end(), kLink); link != std::sregex_iterator(); ++link) {
            links.push_back((*link)[1]);
        }
    }
    return links;
}

std::vector<std::string> anchors_in(const Document& document) {
    std::vector<std::string> anchors;
    for (const std::string& line : prose_of(document)) {
        const std::size_t level = line.find_first_not_of('#');
        if (level == 0 || level == std::string::npos || line[level] != ' ') continue;
        std::string anchor;
        for (const char c : line.substr(level + 1)) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == ' ') {
                anchor += '-';
            } else if (std::isalnum(byte) != 0 || c == '-' || c == '_' || byte >= 0x80) {
                anchor += static_cast<char>(std::tolower(byte));
            }
        }
        anchors.push_back(anchor);
    }
    return anchors;
}

}  // namespace cuewell::test
