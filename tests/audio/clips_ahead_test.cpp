#include "audio/clips_ahead.h"

#include "base/errors.h"

#include <doctest/doctest.h>

#include <memory>
#include <mutex>
#include <set>
#include <vector>

namespace cuewell {
namespace {

/// Clips of one sample, their number; number 13 fails.
class CountingClips final : public ClipSource {
public:
    [[nodiscard]] std::shared_ptr<const Clip> clip(std::size_t index) override {
        {
            const std::lock_guard lock(mutex_);
            made_.insert(index);
        }
        if (index == 13) throw Failure("no thirteenth");
        return std::make_shared<const Clip>(Clip{SampleRate{48'000}, {static_cast<float>(index)}});
    }

    [[nodiscard]] std::multiset<std::size_t> made() {
        const std::lock_guard lock(mutex_);
        return made_;
    }

private:
    std::mutex mutex_;
    std::multiset<std::size_t> made_;
};

float number_of(ClipSource& clips, std::size_t index) { return clips.clip(index)->samples.front(); }

TEST_CASE("clips in their order are made once for each place in it") {
    CountingClips source;
    ClipsAhead ahead(source, {0, 1, 2, 1, 3});
    for (const std::size_t index : {0U, 1U, 2U, 1U, 3U}) CHECK(number_of(ahead, index) == static_cast<float>(index));
    CHECK(source.made() == std::multiset<std::size_t>{0, 1, 1, 2, 3});
}

TEST_CASE("the next clips are made before they are asked for") {
    CountingClips source;
    {
        ClipsAhead ahead(source, {0, 1, 2, 3, 4});
        CHECK(number_of(ahead, 0) == 0.0F);
    }
    CHECK(source.made() == std::multiset<std::size_t>{0, 1, 2});
}

TEST_CASE("who begins in the middle or goes back or asks for something else gets it") {
    CountingClips source;
    ClipsAhead ahead(source, {0, 1, 2, 3, 4, 5});
    for (const std::size_t index : {3U, 4U, 1U, 9U, 5U, 5U, 9U, 0U})
        CHECK(number_of(ahead, index) == static_cast<float>(index));
}

TEST_CASE("a clip that cannot be made is told to who asks for it and to nobody before") {
    CountingClips source;
    ClipsAhead ahead(source, {12, 13, 14});
    CHECK(number_of(ahead, 12) == 12.0F);
    CHECK_THROWS_WITH_AS(static_cast<void>(ahead.clip(13)), "no thirteenth", Failure);
    CHECK(number_of(ahead, 14) == 14.0F);
}

}  // namespace
}  // namespace cuewell
