#include "page/take_home_sheet.h"

#include "base/markup_text.h"

#include <fmt/format.h>

#include <string_view>

namespace cuewell {
namespace {

/// Writes the lines as a list of the kind `tag`, ol or ul; what is inside a line as a list of the same kind in it.
std::string list_of(const std::vector<SheetLine>& lines, std::string_view tag) {
    if (lines.empty()) return {};
    std::string items;
    for (const SheetLine& line : lines) {
        items += fmt::format("<li{}>{}{}</li>\n", line.is_detail ? " class=\"detail\"" : "", markup_text(line.text),
                             list_of(line.inside, tag));
    }
    return fmt::format("<{0}>\n{1}</{0}>", tag, items);
}

std::string joined(const std::vector<std::string>& texts) { return fmt::format("{}", fmt::join(texts, ", ")); }

class Sheet {
public:
    explicit Sheet(const PageContent& content) : content_(content) {}

    std::string html() const {
        std::string stretches;
        for (std::size_t at = 0; at < content_.stretches.size(); ++at) {
            stretches += html_of(content_.stretches[at], at);
        }
        const std::string description =
            content_.description.empty() ? "" : fmt::format("<p>{}</p>\n", markup_text(content_.description));
        return fmt::format(
            "<section class=\"sheet\" id=\"sheet\" aria-labelledby=\"sheet-title\">\n<div class=\"head\">"
            "<h2 id=\"sheet-title\">{}</h2><button type=\"button\" class=\"print scripted\">{}</button></div>\n{}{}"
            "<div class=\"list\">\n{}</div>\n{}{}</section>",
            word("sheet"), word("print"), description, box("before_start", content_.opening), stretches,
            box("after_end", content_.closing), foot());
    }

private:
    std::string word(std::string_view key) const { return markup_text(shown(content_.words, key)); }

    std::string box(std::string_view title, const std::vector<SheetLine>& lines) const {
        if (lines.empty()) return {};
        return fmt::format("<div class=\"box\">\n<h3>{}</h3>\n{}\n</div>\n", word(title), list_of(lines, "ul"));
    }

    std::string foot() const {
        if (content_.foot.empty()) return {};
        std::string lines;
        for (const SheetLine& line : content_.foot) lines += fmt::format("<p>{}</p>\n", markup_text(line.text));
        return fmt::format("<div class=\"foot\">\n{}</div>\n", lines);
    }

    std::string html_of(const PageStretch& stretch, std::size_t at) const {
        std::string steps;
        if (!stretch.steps.empty()) {
            steps = fmt::format("<h4>{}</h4>\n{}\n", word("steps"), list_of(stretch.steps, "ol"));
        }
        return fmt::format(
            "<article class=\"box\" id=\"stretch-{}\">\n<h3>{}. "
            "{}</h3>\n<div>\n{}{}</div>\n<div>\n{}</div>\n</article>\n",
            at, at + 1, markup_text(stretch.title), drawings_of(stretch), facts_of(stretch), steps);
    }

    /// The drawing, or one for each side with the side in words, the first one first.
    std::string drawings_of(const PageStretch& stretch) const {
        if (!stretch.drawing) return {};
        std::string figures;
        if (stretch.has_sides) {
            figures = figure_of(stretch, stretch.first_side) + figure_of(stretch, other(stretch.first_side));
        } else {
            figures = fmt::format("<figure>{}</figure>\n", *stretch.drawing);
        }
        return fmt::format("<div class=\"poses\">\n{}</div>\n", figures);
    }

    std::string figure_of(const PageStretch& stretch, Side side) const {
        const bool is_left = side == Side::left;
        return fmt::format("<figure{}>{}<figcaption>{}</figcaption></figure>\n", is_left ? " class=\"mirrored\"" : "",
                           *stretch.drawing, word(is_left ? "side_left" : "side_right"));
    }

    std::string facts_of(const PageStretch& stretch) const {
        const std::string facts = fact("position", stretch.position) + fact("equipment", joined(stretch.equipment)) +
                                  fact("helpful", joined(stretch.helpful)) + fact("dose", stretch.dose) +
                                  fact("cautions", joined(stretch.cautions));
        return facts.empty() ? "" : fmt::format("<dl>\n{}</dl>\n", facts);
    }

    std::string fact(std::string_view key, std::string_view text) const {
        return text.empty() ? "" : fmt::format("<dt>{}</dt><dd>{}</dd>\n", word(key), markup_text(text));
    }

    const PageContent& content_;
};

}  // namespace

std::string take_home_sheet(const PageContent& content) { return Sheet(content).html(); }

}  // namespace cuewell
