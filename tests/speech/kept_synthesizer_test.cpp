#include "speech/kept_synthesizer.h"

#include "support/temporary_place.h"

#include <doctest/doctest.h>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace cuewell {
namespace {

/// Says as many samples as the text has letters, and counts how often it was asked.
class CountingSynthesizer final : public Synthesizer {
public:
    [[nodiscard]] Clip speak(const Utterance& utterance) const override {
        ++asked_;
        if (utterance.text.empty()) throw UnspeakableText("there is no word in it");
        return {SampleRate{22'050}, std::vector<float>(utterance.text.size(), 0.5F)};
    }

    [[nodiscard]] int asked() const { return asked_; }

private:
    mutable std::atomic<int> asked_ = 0;
};

Utterance said(std::string text, int pitch = 50) { return {std::move(text), "gmw/en", 150, pitch, 50}; }

TEST_CASE("an utterance is spoken once, and another pitch is another utterance") {
    const CountingSynthesizer speaker;
    const KeptSynthesizer kept(speaker);
    for (int again = 0; again < 3; ++again) {
        CHECK(kept.speak(said("Hold.")).samples == std::vector<float>(5, 0.5F));
        CHECK(kept.speak(said("And hold.")).length() == Frames(9));
    }
    CHECK(speaker.asked() == 2);
    CHECK(kept.speak(said("Hold.", 40)).rate == SampleRate{22'050});
    CHECK(speaker.asked() == 3);
}

TEST_CASE("what cannot be spoken is told each time") {
    const CountingSynthesizer speaker;
    const KeptSynthesizer kept(speaker);
    for (int again = 0; again < 2; ++again) CHECK_THROWS_AS(static_cast<void>(kept.speak(said(""))), UnspeakableText);
}

TEST_CASE("without a folder for temporary files everything is spoken each time") {
    const CountingSynthesizer speaker;
    const auto kept = [&] {
        const test::TemporaryPlace nowhere("/nonexistent/folder");
        return std::make_unique<KeptSynthesizer>(speaker);
    }();
    for (int again = 0; again < 2; ++again) CHECK(kept->speak(said("Hold.")).length() == Frames(5));
    CHECK(speaker.asked() == 2);
}

}  // namespace
}  // namespace cuewell
