#include "export/captions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{1'000};

Caption caption(std::int64_t start, std::int64_t end, std::string text, bool is_said = true) {
    return {FramePosition(start), FramePosition(end), std::move(text), is_said};
}

CaptionHead head(std::string title = "Morning", SampleRate rate = kRate, Frames length = Frames(90'500)) {
    return {std::move(title), "en", rate, length};
}

std::vector<Caption> session() {
    return {caption(700, 1'700, "And hold."), caption(1'700, 31'700, "Hold 0:30", false),
            caption(11'000, 16'000, "Be easy."), caption(31'700, 35'705, "Let go.")};
}

TEST_CASE("WebVTT has a cue for each caption, and a hold's spans what is said in it") {
    CHECK(to_text(session(), head(), CaptionFormat::vtt) == R"(WEBVTT Morning

NOTE Language: en

00:00:00.700 --> 00:00:01.700
And hold.

00:00:01.700 --> 00:00:31.700
Hold 0:30

00:00:11.000 --> 00:00:16.000
Be easy.

00:00:31.700 --> 00:00:35.705
Let go.
)");
}

TEST_CASE("SRT has numbered cues, one at a time") {
    CHECK(to_text(session(), head(), CaptionFormat::srt) == R"(1
00:00:00,700 --> 00:00:01,700
And hold.

2
00:00:01,700 --> 00:00:11,000
Hold 0:30

3
00:00:11,000 --> 00:00:16,000
Be easy.

4
00:00:16,000 --> 00:00:31,700
Hold 0:30

5
00:00:31,700 --> 00:00:35,705
Let go.
)");
}

TEST_CASE("LRC has a line for each moment, and an empty one where nothing is shown for long") {
    CHECK(to_text(session(), head(), CaptionFormat::lrc) == R"([ti:Morning]
[la:en]
[length:01:30]
[00:00.70]And hold.
[00:01.70]Hold 0:30
[00:11.00]Be easy.
[00:16.00]Hold 0:30
[00:31.70]Let go.
[00:35.70]
)");
}

TEST_CASE("a short silence leaves the line of LRC in its place") {
    CHECK(to_text({caption(0, 1'000, "One."), caption(2'999, 5'000, "Two."), caption(7'000, 88'501, "Three.")}, head(),
                  CaptionFormat::lrc) ==
          "[ti:Morning]\n[la:en]\n[length:01:30]\n[00:00.00]One.\n[00:02.99]Two.\n[00:05.00]\n[00:07.00]Three.\n");
}

TEST_CASE("marks of WebVTT are escaped, in the title too") {
    CHECK(to_text({caption(0, 500, "<b>Knees & hips</b> --> {here}")}, head("A --> B\n\nNOTE"), CaptionFormat::vtt) ==
          "WEBVTT A --&gt; B NOTE\n\nNOTE Language: en\n\n00:00:00.000 --> 00:00:00.500\n"
          "&lt;b&gt;Knees &amp; hips&lt;/b&gt; --&gt; {here}\n");
}

TEST_CASE("what SRT would take for marks is shown by look-alikes") {
    CHECK(to_text({caption(0, 500, "<i>Sit</i> {\\an8}& [tall] --> now")}, head(), CaptionFormat::srt) ==
          "1\n00:00:00,000 --> 00:00:00,500\n‹i›Sit‹/i› (\\an8)& [tall] --› now\n");
}

TEST_CASE("what LRC would take for times is shown by look-alikes") {
    CHECK(to_text({caption(0, 90'000, "[00:10.00]<00:01.00>Sit {tall}")}, head("A] [00:01.00]B"), CaptionFormat::lrc) ==
          "[ti:A) (00:01.00)B]\n[la:en]\n[length:01:30]\n[00:00.00](00:10.00)‹00:01.00›Sit {tall}\n");
}

TEST_CASE("a caption stands on one line in every format") {
    for (const CaptionFormat format : {CaptionFormat::vtt, CaptionFormat::srt, CaptionFormat::lrc}) {
        const std::string text = to_text({caption(0, 500, "Sit\r\n\r\ntall")}, head(), format);
        CHECK(text.find("Sit tall\n") != std::string::npos);
        CHECK(text.find('\r') == std::string::npos);
    }
}

TEST_CASE("times are rounded down to the unit of the format, and reach beyond hours and 99 minutes") {
    const SampleRate rate{48'000};
    const std::vector<Caption> late{
        caption(47'999, 48'001, "First."),
        caption(36'000LL * 48'000 + 47'999, 36'002LL * 48'000, "Last."),
    };
    const CaptionHead of = head("Long", rate, Frames(36'002LL * 48'000));
    CHECK(to_text(late, of, CaptionFormat::srt) ==
          "1\n00:00:00,999 --> 00:00:01,000\nFirst.\n\n2\n10:00:00,999 --> 10:00:02,000\nLast.\n");
    CHECK(to_text(late, of, CaptionFormat::lrc) ==
          "[ti:Long]\n[la:en]\n[length:600:02]\n[00:00.99]First.\n[00:01.00]\n[600:00.99]Last.\n");
}

TEST_CASE("no cue is empty in time") {
    const std::vector<Caption> short_one{caption(48, 49, "x")};
    CHECK(to_text(short_one, head("", SampleRate{48'000}), CaptionFormat::srt) ==
          "1\n00:00:00,001 --> 00:00:00,002\nx\n");
}

TEST_CASE("a session without captions has files that say so") {
    CHECK(to_text({}, head(), CaptionFormat::vtt) == "WEBVTT Morning\n\nNOTE Language: en\n");
    CHECK(to_text({}, head(), CaptionFormat::srt).empty());
    CHECK(to_text({}, head(), CaptionFormat::lrc) == "[ti:Morning]\n[la:en]\n[length:01:30]\n");
}

TEST_CASE("each format has its ending") {
    CHECK(std::string(ending_of(CaptionFormat::vtt)) == ".vtt");
    CHECK(std::string(ending_of(CaptionFormat::srt)) == ".srt");
    CHECK(std::string(ending_of(CaptionFormat::lrc)) == ".lrc");
}

}  // namespace
}  // namespace cuewell
