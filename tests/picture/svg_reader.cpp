#include "svg_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace cuewell::test {
namespace {

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::vector<SvgElement> read() {
        element();
        if (text_ != "\n") fail("something after the root");
        return std::move(elements_);
    }

private:
    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error(what + " before: " + std::string(text_.substr(0, 60)));
    }

    bool take(std::string_view token) {
        if (!text_.starts_with(token)) return false;
        text_.remove_prefix(token.size());
        return true;
    }

    void expect(std::string_view token) {
        if (!take(token)) fail("expected " + std::string(token));
    }

    std::string name() {
        const auto is_inner = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; };
        const auto end = std::ranges::find_if_not(text_, is_inner);
        std::string name(text_.begin(), end);
        if (name.empty()) fail("expected a name");
        text_.remove_prefix(name.size());
        return name;
    }

    /// Text up to one of the marks, without escapes.
    std::string characters(std::string_view marks) {
        constexpr std::array<std::pair<std::string_view, char>, 5> escapes{
            {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
        std::string result;
        while (!text_.empty() && marks.find(text_.front()) == std::string_view::npos) {
            const auto escape = std::ranges::find_if(escapes, [&](const auto& each) { return take(each.first); });
            if (escape != escapes.end()) {
                result += escape->second;
                continue;
            }
            const char c = text_.front();
            if (c == '&' || c == '<' || (static_cast<unsigned char>(c) < ' ' && c != '\n')) fail("a bare character");
            result += c;
            text_.remove_prefix(1);
        }
        return result;
    }

    void element() {
        expect("<");
        const std::size_t here = elements_.size();
        elements_.emplace_back().name = name();
        while (take(" ")) {
            const std::string key = name();
            expect("=\"");
            if (!elements_[here].attributes.emplace(key, characters("\"<")).second) fail("twice " + key);
            expect("\"");
        }
        if (take("/>")) return;
        expect(">");
        content(here);
    }

    void content(std::size_t here) {
        while (true) {
            const std::string text = characters("<");
            elements_[here].text += text;
            if (take("</")) break;
            const std::size_t child = elements_.size();
            element();
            if (elements_[child].name == "title") elements_[here].tip = elements_[child].text;
        }
        if (name() != elements_[here].name) fail("the wrong end");
        expect(">");
    }

    std::string_view text_;
    std::vector<SvgElement> elements_;
};

}  // namespace

std::string SvgElement::at(const std::string& attribute) const {
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? std::string() : found->second;
}

double SvgElement::number(const std::string& attribute) const { return std::stod(at(attribute)); }

std::vector<SvgElement> read_svg(std::string_view text) { return Reader(text).read(); }

std::vector<SvgElement> of_class(const std::vector<SvgElement>& elements, std::string_view style) {
    std::vector<SvgElement> found;
    std::ranges::copy_if(elements, std::back_inserter(found),
                         [&](const SvgElement& element) { return element.at("class") == style; });
    return found;
}

}  // namespace cuewell::test
