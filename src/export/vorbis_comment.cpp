#include "export/file_moment.h"
#include "export/session_tags.h"
#include "export/tag_values.h"

#include <fmt/format.h>
#include <taglib/flacpicture.h>
#include <taglib/xiphcomment.h>

#include <cstring>
#include <memory>

namespace cuewell {
namespace {

using TagLib::ByteVector;
using TagLib::FLAC::Picture;
using TagLib::Ogg::XiphComment;

Bytes bytes_of(const ByteVector& vector) {
    const std::span<const char> all(vector.data(), vector.size());
    const auto bytes = std::as_bytes(all);
    return {bytes.begin(), bytes.end()};
}

/// A comment without fields. TagLib 1.13 takes the vendor's name from what it reads and cannot be told one; its own
/// would make the bytes depend on its version.
ByteVector empty_comment(const std::string& vendor) {
    constexpr bool kLowestFirst = false;
    const auto size = static_cast<unsigned int>(vendor.size());
    return ByteVector::fromUInt(size, kLowestFirst) + ByteVector(vendor.data(), size) + ByteVector(4U, '\0');
}

/// TagLib leaves out what is empty, and sorts fields by name: so a chapter's time comes before its name, and all
/// chapters before whatever is long, which older players did not read past.
void add(XiphComment& comment, const std::string& name, const std::string& value) {
    comment.addField(name, TagLib::String(value, TagLib::String::UTF8));
}

void add_texts(XiphComment& comment, const SessionTags& tags) {
    add(comment, "TITLE", tags.title);
    add(comment, "ARTIST", tags.artist);
    add(comment, "ALBUM", tags.album);
    add(comment, "GENRE", tags.genre);
    add(comment, "DATE", tags.date);
    add(comment, "LANGUAGE", tags.language);
    // Xiph names the one; many players read the other.
    add(comment, "DESCRIPTION", tags.comment);
    add(comment, "COMMENT", tags.comment);
    add(comment, "ENCODER", tags.encoder);
    if (tags.track) {
        add(comment, "TRACKNUMBER", std::to_string(tags.track->number));
        add(comment, "TRACKTOTAL", std::to_string(tags.track->of));
    }
    add(comment, "LYRICS", lyrics_text(tags));
    add(comment, kSourceTag, tags.source);
    add(comment, kInputsTag, tags.inputs);
}

std::string chapter_time(FramePosition at, SampleRate rate) {
    const auto moment = file_moment(at, rate).count();
    const auto seconds = moment / 1000;
    return fmt::format("{:02}:{:02}:{:02}.{:03}", seconds / 3600, seconds / 60 % 60, seconds % 60, moment % 1000);
}

void add_chapters(XiphComment& comment, const SessionTags& tags) {
    for (std::size_t at = 0; at < tags.chapters.size(); ++at) {
        const std::string name = fmt::format("CHAPTER{:03}", at + 1);
        add(comment, name, chapter_time(tags.chapters[at].start, tags.rate));
        add(comment, name + "NAME", tags.chapters[at].title);
    }
}

std::unique_ptr<Picture> picture_of(const CoverPicture& cover) {
    auto picture = std::make_unique<Picture>();
    picture->setType(Picture::FrontCover);
    picture->setMimeType(TagLib::String(cover.mime, TagLib::String::UTF8));
    picture->setWidth(cover.width);
    picture->setHeight(cover.height);
    // Nobody shows by it, but where there is a width opusinfo calls a picture without a depth broken.
    constexpr int kTrueColour = 24;
    picture->setColorDepth(cover.width > 0 ? kTrueColour : 0);
    const auto size = static_cast<unsigned int>(cover.bytes.size());
    ByteVector data(size, '\0');
    if (size > 0) std::memcpy(data.data(), cover.bytes.data(), size);
    picture->setData(data);
    return picture;
}

std::unique_ptr<XiphComment> comment_of(const SessionTags& tags, bool picture_inside) {
    auto comment = std::make_unique<XiphComment>(empty_comment(tags.encoder));
    add_texts(*comment, tags);
    add_chapters(*comment, tags);
    // The comment takes the picture over.
    if (picture_inside && tags.cover) comment->addPicture(picture_of(*tags.cover).release());
    return comment;
}

Bytes rendered(const XiphComment& comment) {
    constexpr bool kFramingBit = false;
    return bytes_of(comment.render(kFramingBit));
}

}  // namespace

Bytes vorbis_comment_of(const SessionTags& tags, bool picture_inside) {
    const auto comment = comment_of(tags, picture_inside);
    if (tags.loudness) {
        const std::string gain = replay_gain_text(tags.loudness->speech);
        add(*comment, "REPLAYGAIN_TRACK_GAIN", gain);
        const std::optional<Decibels>& peak = tags.loudness->peak;
        if (!gain.empty() && peak) add(*comment, "REPLAYGAIN_TRACK_PEAK", replay_peak_text(*peak));
    }
    return rendered(*comment);
}

Bytes opus_comment_of(const SessionTags& tags) {
    const auto comment = comment_of(tags, true);
    if (tags.loudness) add(*comment, "R128_TRACK_GAIN", r128_gain_text(tags.loudness->speech));
    return rendered(*comment);
}

Bytes flac_picture_of(const SessionTags& tags) {
    return tags.cover ? bytes_of(picture_of(*tags.cover)->render()) : Bytes();
}

}  // namespace cuewell
