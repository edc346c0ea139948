#include "base/markup_text.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("text stands in a page or a picture as it reads, whatever marks it has") {
    CHECK(markup_text("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
    CHECK(markup_text("</title><script>alert(1)</script>") == "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    CHECK(markup_text("Kniebeuge für Ältere – 20 s") == "Kniebeuge für Ältere – 20 s");
}

TEST_CASE("what nobody sees is taken out of marked-up text") {
    CHECK(markup_text("a\x01\x1b\n\tb\xE2\x80\xAE") == "a b");
    CHECK(markup_text("a\x01\x1b[31m\n\tb\xE2\x80\xAE") == "a[31m b");
    CHECK(markup_text("\xff\xfe]]>") == "]]&gt;");
}

}  // namespace
}  // namespace cuewell
