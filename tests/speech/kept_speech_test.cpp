#include "speech/kept_speech.h"

#include "base/errors.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <unistd.h>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

Utterance said(std::string text) { return {std::move(text), "", 150, 0, 0}; }

Clip clip_of(float sample, std::size_t length = 3) { return {SampleRate{16'000}, std::vector<float>(length, sample)}; }

TEST_CASE("what was kept is given back to the bit, and not made again") {
    KeptSpeech kept(file_for_speech());
    int made = 0;
    const auto make = [&] {
        ++made;
        return clip_of(0.1F * static_cast<float>(made), 1'000);
    };
    const Clip a = kept.find_or_make(said("a"), make);
    const Clip b = kept.find_or_make(said("b"), make);
    const Clip again = kept.find_or_make(said("a"), make);
    CHECK(made == 2);
    CHECK(again.samples == a.samples);
    CHECK(again.rate == a.rate);
    CHECK(kept.find_or_make(said("b"), make).samples == b.samples);
    CHECK(b.samples != a.samples);
}

TEST_CASE("what could not be made is made at the next call") {
    KeptSpeech kept(file_for_speech());
    CHECK_THROWS_AS(static_cast<void>(kept.find_or_make(said("a"), []() -> Clip { throw Failure("no"); })), Failure);
    CHECK(kept.find_or_make(said("a"), [] { return clip_of(0.5F); }).samples == clip_of(0.5F).samples);
}

TEST_CASE("who asks for what another thread is making waits for it") {
    KeptSpeech kept(file_for_speech());
    std::atomic<int> made = 0;
    const auto make = [&] {
        ++made;
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        return clip_of(0.5F);
    };
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            if (kept.find_or_make(said("a"), make).samples == clip_of(0.5F).samples) ++right;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(made == 1);
    CHECK(right == 4);
}

TEST_CASE("who waited for what then failed tries it himself") {
    KeptSpeech kept(file_for_speech());
    std::atomic<int> made = 0;
    std::atomic<int> failed = 0;
    const auto make = [&]() -> Clip {
        const bool is_first = ++made == 1;
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        if (is_first) throw Failure("no");
        return clip_of(0.5F);
    };
    const auto ask = [&] {
        try {
            static_cast<void>(kept.find_or_make(said("a"), make));
        } catch (const Failure&) {
            ++failed;
        }
    };
    std::thread one(ask);
    std::thread other(ask);
    one.join();
    other.join();
    CHECK(made == 2);
    CHECK(failed == 1);
}

TEST_CASE("a disk that is full is told") {
    KeptSpeech kept(Descriptor(::open("/dev/full", O_RDWR | O_CLOEXEC)));
    CHECK_THROWS_WITH_AS(static_cast<void>(kept.find_or_make(said("a"), [] { return clip_of(0.5F); })),
                         "cannot keep what was spoken in a temporary file: No space left on device", Failure);
}

TEST_CASE("what has no more than 16 bit takes no more room than that, and comes back to the bit") {
    Descriptor file = file_for_speech();
    const int number = file.get();
    KeptSpeech kept(std::move(file));
    const Clip clip{SampleRate{22'050}, {0.0F, 1.0F / 32'768.0F, -1.0F, 32'767.0F / 32'768.0F}};
    static_cast<void>(kept.find_or_make(said("a"), [&] { return clip; }));
    CHECK(::lseek(number, 0, SEEK_END) == 8);
    CHECK(kept.find_or_make(said("a"), [] { return clip_of(0.5F); }).samples == clip.samples);
    for (const float beyond : {1.0F, 0.1F}) {
        const Utterance utterance = said(std::to_string(beyond));
        static_cast<void>(kept.find_or_make(utterance, [&] { return clip_of(beyond); }));
        CHECK(kept.find_or_make(utterance, [] { return clip_of(0.5F); }).samples == clip_of(beyond).samples);
    }
}

TEST_CASE("what need not be kept is made again where it cannot be") {
    KeptSpeech kept(Descriptor(::open("/dev/full", O_RDWR | O_CLOEXEC)), Keeping::if_it_can);
    int made = 0;
    const auto make = [&] {
        ++made;
        return clip_of(0.5F);
    };
    for (int again = 0; again < 2; ++again) CHECK(kept.find_or_make(said("a"), make).samples == clip_of(0.5F).samples);
    CHECK(made == 2);
}

TEST_CASE("what need not be kept is made again where its file was cut short") {
    Descriptor file = file_for_speech();
    const int number = file.get();
    KeptSpeech kept(std::move(file), Keeping::if_it_can);
    static_cast<void>(kept.find_or_make(said("a"), [] { return clip_of(0.25F); }));
    REQUIRE(::ftruncate(number, 1) == 0);
    CHECK(kept.find_or_make(said("a"), [] { return clip_of(0.5F); }).samples == clip_of(0.5F).samples);
}

TEST_CASE("a file that was cut short is told, and not read as silence") {
    Descriptor file = file_for_speech();
    const int number = file.get();
    KeptSpeech kept(std::move(file));
    static_cast<void>(kept.find_or_make(said("a"), [] { return clip_of(0.5F); }));
    REQUIRE(::ftruncate(number, 5) == 0);
    CHECK_THROWS_WITH_AS(static_cast<void>(kept.find_or_make(said("a"), [] { return clip_of(0.5F); })),
                         "cannot read what was spoken in a temporary file: Input/output error", Failure);
}

}  // namespace
}  // namespace cuewell
