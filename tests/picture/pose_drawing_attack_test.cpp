#include "drawing_faults.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace cuewell {
namespace {

using test::drawing_with;
using test::repeated;
using test::safe_file;
using test::safe_inside;

const std::string kEmpty = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"/>\n";

std::string only(const std::string& inside) {
    std::string svg = kEmpty;
    const std::string_view hidden = "aria-hidden=\"true\"";
    if (inside.starts_with("<title>")) svg.replace(svg.find(hidden), hidden.size(), "role=\"img\"");
    return svg.replace(svg.find("/>"), 2, ">" + inside + "</svg>");
}

TEST_CASE("nothing that runs, links, loads, moves or brings text comes through") {
    for (const std::string inside : {
             "<script>alert(1)</script>",
             "<script href=\"data:text/javascript,alert(1)\"/>",
             "<SCRIPT>alert(1)</SCRIPT>",
             "<svg:script>alert(1)</svg:script>",
             "<a href=\"javascript:alert(1)\"><rect/></a>",
             "<a xlink:href=\"https://example.org\"><rect/></a>",
             "<use href=\"#a\"/>",
             "<use xlink:href=\"https://example.org/a.svg#b\"/>",
             "<image href=\"https://example.org/a.png\"/>",
             "<style>@import url(https://example.org/a.css);</style>",
             "<foreignObject><body><script>alert(1)</script></body></foreignObject>",
             "<text>Send money</text>",
             "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
             "<animateTransform attributeName=\"transform\"/>",
             "<set attributeName=\"onload\" to=\"alert(1)\"/>",
             "<handler type=\"text/javascript\">alert(1)</handler>",
             "<iframe src=\"javascript:alert(1)\"/>",
             "<svg onload=\"alert(1)\"><rect/></svg>",
             "<defs><g onload=\"alert(1)\"/></defs>",
             "<linearGradient href=\"https://example.org\"/>",
             "<filter><feImage href=\"https://example.org\"/></filter>",
             "<switch><rect/></switch>",
             "<!-- <script>alert(1)</script> -->",
             "<?xml-stylesheet href=\"https://example.org/a.css\"?>",
             "<![CDATA[<script>alert(1)</script>]]>",
         }) {
        CAPTURE(inside);
        CHECK(safe_inside(inside) == kEmpty);
    }
}

TEST_CASE("of attributes only those that tell place and look come through") {
    for (const std::string attribute : {
             "onload=\"alert(1)\"",
             "ONCLICK=\"alert(1)\"",
             "href=\"javascript:alert(1)\"",
             "xlink:href=\"#a\"",
             "id=\"a\"",
             "class=\"a\"",
             "src=\"a\"",
             "xml:base=\"javascript:\"",
             "style=\"background:url(https://example.org)\"",
             "style=\"fill:url(https://example.org#a)\"",
             "style=\"@import 'a'\"",
             "style=\"fill:red}*{fill:blue\"",
             "fill=\"url(#a)\"",
             "fill=\"url(https://example.org)\"",
             "fill=\"javascript:alert(1)\"",
             "fill=\"red;background:url(a)\"",
             "fill=\"rgb(1,2,3) url(a)\"",
             "fill=\"var(--a)\"",
             "fill=\"#12\"",
             "fill=\"#12345g\"",
             "fill=\"expression(alert(1))\"",
             "stroke=\"red&#34; onload=&#34;alert(1)\"",
             "stroke=\"&quot;>&lt;script>\"",
             "mask=\"url(#a)\"",
             "cursor=\"url(a)\"",
             "tabindex=\"1\"",
             "transform=\"rotate(1) url(a)\"",
             "transform=\"translate(1\"",
             "transform=\"perspective(1)\"",
             "transform=\"scale(1e99)\"",
             "d=\"M0 0 url(a)\"",
             "d=\"M 1e400 0\"",
             "d=\"M1000001 0\"",

             "d=\"Minf nan\"",
             "d=\"M0x10 0\"",
             "points=\"0,0 1,a\"",
             "x=\"calc(1px)\"",
             "x=\"1;2\"",
             "width=\"1e9\"",
             "opacity=\"1; \"",
             "stroke-width=\"99999999\"",
             "stroke-dasharray=\"1 url(a)\"",
             "stroke-linecap=\"url(a)\"",
             "fill-rule=\"a\"",
             "vector-effect=\"a\"",
             "x=\"\"",
             "x=\"--1\"",
             "x=\"+-1\"",
             "x=\"1.5.5\"",
         }) {
        CAPTURE(attribute);
        CHECK(safe_inside("<path " + attribute + "/>") == only("<path/>"));
    }
}

TEST_CASE("marks of XML in a title stay marks that are read") {
    CHECK(safe_inside("<title>&lt;/title>&lt;/svg>&lt;script>alert(1)&lt;/script></title>") ==
          only("<title>&lt;/title&gt;&lt;/svg&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"));
    CHECK(safe_inside("<desc><![CDATA[</desc><script>\"'&]]></desc>") ==
          only("<desc>&lt;/desc&gt;&lt;script&gt;&quot;&#39;&amp;</desc>"));
    CHECK(safe_inside("<title>a<script>alert(1)</script>b</title>") == only("<title>ab</title>"));
    CHECK(safe_inside("<title>&amp;lt;b> &unknown; &#x202E;c</title>") ==
          only("<title>&amp;lt;b&gt; &amp;unknown; c</title>"));
}

TEST_CASE("a character that is no text ends a value") {
    CHECK(safe_inside("<path d=\"M0 0&#0;\"/>") == only("<path d=\"M0 0\"/>"));
}

TEST_CASE("an attribute that closes its element closes nothing") {
    CHECK(safe_inside("<rect fill='\"/></svg><script>alert(1)</script>'/>") == only("<rect/>"));
    CHECK(safe_file("<svg viewBox='0 0 10 10\"><script>alert(1)</script>'/>").empty());
    CHECK(safe_file("<svg viewBox='0 0 10 10'/><script>alert(1)</script>").find("script") == std::string::npos);
}

TEST_CASE("entities of a document type are neither loaded nor multiplied") {
    std::string bomb = "<!DOCTYPE svg [<!ENTITY a0 \"ha\">";
    for (int level = 1; level < 30; ++level) {
        bomb +=
            "<!ENTITY a" + std::to_string(level) + " \"" + repeated(10, "&a" + std::to_string(level - 1) + ";") + "\">";
    }
    CHECK(safe_file(bomb + "]>" + drawing_with("<title>&a29;</title>")) == only("<title>&amp;a29;</title>"));
    CHECK(safe_file("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" +
                    drawing_with("<title>&x;</title>")) == only("<title>&amp;x;</title>"));
    CHECK(safe_file("<!DOCTYPE svg [<!ENTITY x \"javascript:\">]>" + drawing_with("<path d=\"&x;\"/>")) ==
          only("<path/>"));
}

}  // namespace
}  // namespace cuewell
