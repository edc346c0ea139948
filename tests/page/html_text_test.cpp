#include "page/html_text.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("text stands in a page as it reads, whatever marks it has") {
    CHECK(html_text("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
    CHECK(html_text("</title><script>alert(1)</script>") == "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    CHECK(html_text("Kniebeuge für Ältere – 20 s") == "Kniebeuge für Ältere – 20 s");
}

TEST_CASE("what nobody sees is taken out of a page's text") {
    CHECK(html_text("a\x01\x1b\n\tb\xE2\x80\xAE") == "a b");
    CHECK(html_text("\xff\xfe]]>") == "]]&gt;");
}

TEST_CASE("no tag and no comment can begin or end in a string of a script") {
    CHECK(script_json("</script><!-- \"x\" \\ & >") == R"("\u003c/script>\u003c!-- \"x\" \\ & >")");
    CHECK(script_json("line\nline") == "\"line line\"");
}

}  // namespace
}  // namespace cuewell
