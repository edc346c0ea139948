#include "drawing_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

using test::drawing_faults;
using test::drawing_with;
using test::safe_file;
using test::safe_inside;

const std::string kView = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10")";
const std::string kHead = kView + R"( aria-hidden="true")";

std::string written(const std::string& inside) {
    return (inside.starts_with("<title>") ? kView + R"( role="img")" : kHead) + ">" + inside + "</svg>\n";
}

TEST_CASE("shapes, groups, titles and their looks stay as they are") {
    for (
        const char* inside : {
            R"(<title>A pose &amp; a wall</title>)",
            R"(<desc>Seen from the side</desc>)",
            R"(<path d="M1 2.5l-.5.5C1,2 3,4 5e-1 6A1 1 0 0110 10z" fill="currentColor" fill-opacity=".14"/>)",
            R"svg(<g transform="translate(4 -5) rotate(-42)" stroke="#1a2B3c"><line x1="1" y1="2" x2="3" y2="4"/></g>)svg",
            R"(<polyline points="0,0 1,1 2,0" fill="none"/>)",
            R"svg(<polygon points="0,0 1,1 2,0" fill="rgb(10, 20%, 30)" fill-rule="evenodd"/>)svg",
            R"svg(<rect x="1" y="2" width="3" height="4" rx="1" ry="1" stroke="rgba(0 0 0 .5)"/>)svg",
            R"(<circle cx="1" cy="2" r="3px" opacity="50%"/>)",
            R"(<ellipse cx="1" cy="2" rx="3" ry="4" stroke-width="2" stroke-opacity=".5"/>)",
            R"(<path d="M0 0H9" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="4 2 1"/>)",
            R"(<path d="M0 0H9" stroke-miterlimit="4" stroke-dashoffset="1"/>)",
            R"(<g visibility="hidden"><path d="M0 0H9" visibility="visible"/></g>)",
        }) {
        CAPTURE(inside);
        CHECK(safe_inside(inside) == written(inside));
        CHECK(drawing_faults(drawing_with(inside)).empty());
    }
}

TEST_CASE("a drawing that is safe comes out the same again") {
    const std::string once = safe_file(
        R"(<svg viewBox='0,0 10,10' width="90" fill="none" id="x"><title>a&#32;&lt;b&gt;</title><g style="fill:red"><rect
 width=" 3 "/></g></svg>)");
    CHECK(
        once ==
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0 10,10" role="img" fill="none"><title>a &lt;b&gt;</title>)"
        "<g fill=\"red\"><rect width=\"3\"/></g></svg>\n");
    CHECK(safe_file(once) == once);
}

TEST_CASE("a drawing without a title is nothing to a screen reader") {
    CHECK(safe_inside("<path d=\"M0 0\"/>").find("aria-hidden=\"true\"") != std::string::npos);
    CHECK(safe_inside("<title/><path d=\"M0 0\"/>").find("aria-hidden=\"true\"") != std::string::npos);
    CHECK(safe_inside("<title>Cat</title>").find("role=\"img\"") != std::string::npos);
}

TEST_CASE("a drawing without a viewBox shows what its width and height say") {
    CHECK(safe_file(R"(<svg width="400px" height="260"/>)") ==
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 260\" aria-hidden=\"true\"/>\n");
}

TEST_CASE("the drawing as a whole has looks, but no size and no place of its own") {
    CHECK(safe_file("<svg viewBox='0 0 10 10' x='5' y='5' width='100%' height='9' transform='scale(9)' fill='red'/>") ==
          kHead + " fill=\"red\"/>\n");
}

TEST_CASE("what a style says of looks stands in attributes, in place of the element's own") {
    CHECK(safe_inside(
              R"(<path style="fill:none; stroke : #000 ;-inkscape-font:x;stroke-width:2px" fill="red" d="M0 0"/>)") ==
          written(R"(<path d="M0 0" fill="none" stroke="#000" stroke-width="2px"/>)"));
}

TEST_CASE("what drawing programs note for themselves, and what they hide, goes without a word") {
    const std::string svg = drawing_with(
        R"(<sodipodi:namedview pagecolor="#fff"><inkscape:grid/></sodipodi:namedview><metadata><rdf:RDF/></metadata><defs/>)"
        R"(<g inkscape:label="Layer 1" id="g1" class="a"><rect style="display:none" width="1"/></g>)"
        R"(<g display="none"><rect/></g>)");
    CHECK(safe_file(svg) == written("<g/>"));
    CHECK(drawing_faults(svg).empty());
}

TEST_CASE("what would be seen and is left out is told once, with its line") {
    CHECK(drawing_faults("<svg viewBox=\"0 0 9 9\">\n  <text x=\"1\">Reach</text>\n  <text>up</text>\n</svg>") ==
          "pose.svg:2:4: warning: <text> is left out of a drawing\n"
          "    <text x=\"1\">Reach</text>\n"
          "     ^~~~\n"
          "  a drawing has shapes only; in a drawing program, turn what it holds into paths\n");
    CHECK(drawing_faults(drawing_with("<rect fill=\"url(#fade)\" width=\"2em\"/>")) ==
          "pose.svg:1:27: warning: this value of fill is left out of a drawing\n"
          "  <svg viewBox=\"0 0 10 10\"><rect fill=\"url(#fade)\" width=\"2em\"/></svg>\n"
          "                            ^~~~\n"
          "  expected currentColor, none, a name, #rrggbb or rgb(…)\n"
          "pose.svg:1:27: warning: this value of width is left out of a drawing\n"
          "  <svg viewBox=\"0 0 10 10\"><rect fill=\"url(#fade)\" width=\"2em\"/></svg>\n"
          "                            ^~~~\n"
          "  expected a number\n");
    CHECK(drawing_faults(drawing_with("<g clip-path=\"url(#a)\"/>")) ==
          "pose.svg:1:27: warning: the attribute clip-path is left out of a drawing\n"
          "  <svg viewBox=\"0 0 10 10\"><g clip-path=\"url(#a)\"/></svg>\n"
          "                            ^\n");
}

TEST_CASE("what is no SVG is told where it goes wrong") {
    CHECK(drawing_faults("<svg viewBox=\"0 0 1 1\">\n<g>\n</svg>") ==
          "pose.svg:3:3: error: this is not XML: Start-end tags mismatch\n"
          "  </svg>\n"
          "    ^\n"
          "  save the drawing as plain SVG\n");
    CHECK(drawing_faults("<html viewBox=\"0 0 1 1\"/>") ==
          "pose.svg:1:2: error: this is not an SVG drawing\n"
          "  <html viewBox=\"0 0 1 1\"/>\n"
          "   ^~~~\n"
          "  its outermost element is <svg>\n");
    for (const std::string svg : {"", "text", "<", "<svg", "<svg>", "<svg viewBox=\"0 0 1 1\"", "<svg a='1\"/>"}) {
        CAPTURE(svg);
        CHECK(safe_file(svg).empty());
        CHECK(drawing_faults(svg).starts_with("pose.svg:1:"));
    }
}

TEST_CASE("a drawing has to say how large it is") {
    for (const std::string svg :
         {"<svg/>", "<svg viewBox=\"0 0 10\"/>", "<svg viewBox=\"0 0 0 10\"/>", "<svg viewBox=\"0 0 1 -1\"/>",
          "<svg viewBox=\"0 0 1e9 1\"/>", "<svg width=\"9\"/>", "<svg width=\"9mm\" height=\"9mm\"/>",
          "<svg width=\"-9\" height=\"9\"/>", "<svg viewBox=\"nan nan nan nan\"/>"}) {
        CAPTURE(svg);
        CHECK(drawing_faults(svg) == "pose.svg:1:2: error: this drawing does not say how large it is\n  " + svg +
                                         "\n   ^~~\n  add viewBox=\"0 0 400 260\" or the like\n");
    }
}

}  // namespace
}  // namespace cuewell
