#include "page/take_home_sheet.h"

#include "page_contents.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

PageContent content_with(const PageStretch& stretch) {
    PageContent content;
    content.words = plain_phrases().shown;
    content.stretches = {stretch};
    return content;
}

/// The stretch of a sheet with nothing else.
std::string sheet_of(const PageStretch& stretch) {
    return between(take_home_sheet(content_with(stretch)), "<div class=\"list\">\n", "</div>\n</section>");
}

PageStretch arm() {
    PageStretch stretch;
    stretch.title = "Arm";
    return stretch;
}

TEST_CASE("a stretch has all that one needs to do it at home") {
    PageStretch stretch = arm();
    stretch.position = "Seated";
    stretch.equipment = {"strap or towel", "mat"};
    stretch.helpful = {"cushion"};
    stretch.cautions = {"flexion", "kneeling"};
    stretch.dose = "Hold 5 seconds";
    stretch.steps = {{"Lift."}, {"It may pull.", true}, {"3 times:", false, {{"Swing."}}}};
    CHECK(sheet_of(stretch) ==
          "<article class=\"box\" id=\"stretch-0\">\n<h3>1. Arm</h3>\n<div>\n<dl>\n<dt>position</dt><dd>Seated</dd>\n"
          "<dt>equipment</dt><dd>strap or towel, mat</dd>\n<dt>helpful</dt><dd>cushion</dd>\n"
          "<dt>dose</dt><dd>Hold 5 seconds</dd>\n<dt>cautions</dt><dd>flexion, kneeling</dd>\n</dl>\n</div>\n<div>\n"
          "<h4>steps</h4>\n<ol>\n<li>Lift.</li>\n<li class=\"detail\">It may pull.</li>\n"
          "<li>3 times:<ol>\n<li>Swing.</li>\n</ol></li>\n</ol>\n</div>\n</article>\n");
}

TEST_CASE("what a stretch does not have is not spoken of") {
    CHECK(sheet_of(arm()) ==
          "<article class=\"box\" id=\"stretch-0\">\n<h3>1. Arm</h3>\n<div>\n</div>\n<div>\n</div>\n</article>\n");
}

TEST_CASE("a stretch with sides has its drawing for each side, mirrored for the left, the first side first") {
    PageStretch stretch = arm();
    stretch.drawing = "<svg></svg>";
    CHECK(between(sheet_of(stretch), "<div class=\"poses\">\n", "</div>") == "<figure><svg></svg></figure>\n");
    stretch.has_sides = true;
    const std::string right = "<figure><svg></svg><figcaption>side_right</figcaption></figure>\n";
    const std::string left = "<figure class=\"mirrored\"><svg></svg><figcaption>side_left</figcaption></figure>\n";
    CHECK(between(sheet_of(stretch), "<div class=\"poses\">\n", "</div>") == right + left);
    stretch.first_side = Side::left;
    CHECK(between(sheet_of(stretch), "<div class=\"poses\">\n", "</div>") == left + right);
}

TEST_CASE("the words before and after stand on the sheet, and the description above them") {
    PageContent content = content_with(arm());
    content.description = "All of it.";
    content.opening = {{"Stop if it hurts."}};
    content.closing = {{"No advice."}, {"No cure.", true}};
    const std::string sheet = take_home_sheet(content);
    CHECK(sheet.find("<p>All of it.</p>\n<div class=\"box\">\n<h3>before_start</h3>\n<ul>\n<li>Stop if it hurts.</li>\n"
                     "</ul>\n</div>\n<div class=\"list\">\n") != std::string::npos);
    CHECK(
        sheet.ends_with("</div>\n<div class=\"box\">\n<h3>after_end</h3>\n<ul>\n<li>No advice.</li>\n"
                        "<li class=\"detail\">No cure.</li>\n</ul>\n</div>\n</section>"));
}

TEST_CASE("what else has to be known stands at the foot, after the words at the end") {
    PageContent content = content_with(arm());
    content.closing = {{"Bye."}};
    content.foot = {{"Stop if it hurts."}, {"No cure."}};
    CHECK(
        take_home_sheet(content).ends_with("<li>Bye.</li>\n</ul>\n</div>\n<div class=\"foot\">\n"
                                           "<p>Stop if it hurts.</p>\n<p>No cure.</p>\n</div>\n</section>"));
}

TEST_CASE("nothing but a drawing is markup on a sheet") {
    const std::string hostile = "<img src=x onerror=\"alert(1)\">";
    PageStretch stretch = arm();
    stretch.title = stretch.position = stretch.dose = hostile;
    stretch.equipment = stretch.helpful = stretch.cautions = {hostile};
    stretch.steps = {{hostile, false, {{hostile, true}}}};
    PageContent content = content_with(stretch);
    content.description = hostile;
    content.opening = content.closing = content.foot = {{hostile}};
    for (auto& [key, text] : content.words) text += hostile;
    const std::string sheet = take_home_sheet(content);
    CHECK(count(sheet, "<img") == 0);
    CHECK(count(sheet, "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;") >= 12);
}

}  // namespace
}  // namespace cuewell
