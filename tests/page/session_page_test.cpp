#include "page/session_page.h"

#include "base/base64.h"
#include "page_contents.h"

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <span>
#include <string>

namespace cuewell {
namespace {

PageContent plain_content() {
    return content_of(cues_of_arm("# Each side\nLift.\n[hold 5s]\nDown.\n", plain_delivery(), true));
}

constexpr std::size_t kHeadOfPage = 64U << 10U;

TEST_CASE("the sound stands between the two pieces, in a script that does nothing") {
    const SessionPage page = page_of(plain_content());
    CHECK(page.before_sound.starts_with("<!DOCTYPE html>\n<html lang=\"en\""));
    CHECK(page.before_sound.ends_with("<script type=\"application/octet-stream\" id=\"cuewell-sound\">"));
    CHECK(page.after_sound.starts_with("</script>\n<script>'use strict';\n"));
    CHECK(page.after_sound.ends_with("</script>\n</body>\n</html>\n"));
    CHECK(count(whole(page), "{{") == 0);
}

TEST_CASE("a page asks for nothing, and lets nothing run but its own script") {
    const std::string page = whole(page_of(plain_content()));
    const std::string policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    CHECK(std::regex_match(policy, std::regex("default-src 'none'; media-src blob:; img-src data: blob:; "
                                              "style-src 'sha256-[A-Za-z0-9+/]{43}='; "
                                              "script-src 'sha256-[A-Za-z0-9+/]{43}='; "
                                              "base-uri 'none'; form-action 'none'")));
    CHECK(count(page, "https:") == 0);
    CHECK(count(page, " src=") == 0);
    CHECK(count(page, " style=") == 0);
    CHECK(count(page, "url(") == 0);
}

TEST_CASE("what Cuewell reads back stands in the head") {
    PageContent content = plain_content();
    content.inputs = "00ff";
    content.source = "</script> scripts \xC3\xA4\n";
    const SessionPage page = page_of(content);
    const std::string meta = "<meta name=\"cuewell-inputs\" content=\"00ff\">";
    CHECK(page.before_sound.find(meta) + meta.size() < kHeadOfPage);
    const std::string coded =
        between(page.before_sound, "<script type=\"text/plain\" id=\"cuewell-source\">", "</script>");
    CHECK(coded == to_base64(std::as_bytes(std::span(content.source))));
    CHECK(page.before_sound.find("cuewell-source") < page.before_sound.find("</head>"));
}

TEST_CASE("a page is read in the direction of its language") {
    const auto head_in = [](const std::string& language) {
        PageContent content = plain_content();
        content.timeline.language = language;
        return page_of(content).before_sound.substr(0, 80);
    };
    CHECK(head_in("de").find(R"(lang="de" dir="ltr")") != std::string::npos);
    CHECK(head_in("FA").find(R"(lang="FA" dir="rtl")") != std::string::npos);
    CHECK(head_in("fa").find(R"(lang="fa" dir="rtl")") != std::string::npos);
    CHECK(head_in("ar-EG").find(R"(lang="ar-EG" dir="rtl")") != std::string::npos);
}

TEST_CASE("a page without a source has no place for one") {
    CHECK(count(whole(page_of(plain_content())), "cuewell-source") == 0);
}

TEST_CASE("the same session makes the same page") {
    CHECK(whole(page_of(plain_content())) == whole(page_of(plain_content())));
}

TEST_CASE("every name in a page is there once, and is known to the script") {
    const std::string page = whole(page_of(plain_content()));
    std::set<std::string> names;
    const std::regex name(" id=\"([^\"]*)\"");
    for (std::sregex_iterator found(page.begin(), page.end(), name), end; found != end; ++found) {
        CHECK_MESSAGE(names.insert((*found)[1]).second, (*found)[1]);
    }
    const std::regex wanted("byId\\('([a-z-]+)'\\)");
    for (std::sregex_iterator found(page.begin(), page.end(), wanted), end; found != end; ++found) {
        CHECK_MESSAGE(names.contains((*found)[1]), (*found)[1]);
    }
}

TEST_CASE("hostile texts stay text") {
    PageContent content = plain_content();
    const std::string hostile = "</title></script><script>alert(1)</script>\"'><svg onload=alert(2)>{{style}}";
    const std::size_t scripts = count(whole(page_of(content)), "<script");
    content.timeline.title = content.timeline.language = content.description = hostile;
    content.encoder = content.inputs = hostile;
    for (FileChapter& chapter : content.chapters) chapter.title = hostile;
    for (Caption& caption : content.captions) caption.text = hostile;
    for (auto& [key, text] : content.words) text = hostile;
    content.stretches.front().title = hostile;
    const std::string page = whole(page_of(content));
    CHECK(count(page, "<script") == scripts);
    CHECK(count(page, "</script>") == scripts);
    CHECK(count(page, "<svg onload") == 0);
    CHECK(count(page, "{{style}}") > 0);
}

TEST_CASE("a session of nothing is a page too") {
    PageContent content;
    content.words = plain_phrases().shown;
    const std::string page = whole(page_of(content));
    CHECK(count(page, "\"parts\":[{\"start\":0,\"title\":\"\"}]") == 1);
    CHECK(count(page, "<article") == 0);
}

TEST_CASE("a page has room for as many chapters as a file") {
    PageContent content = plain_content();
    content.chapters.clear();
    for (std::int64_t at = 0; at < 99; ++at) {
        content.chapters.push_back({FramePosition(at * 480), FramePosition((at + 1) * 480), "Part"});
    }
    CHECK(count(whole(page_of(content)), "\"title\":\"Part\"") == 99);
}

}  // namespace
}  // namespace cuewell
