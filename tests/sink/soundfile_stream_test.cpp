#include "sink/soundfile_stream.h"

#include "base/errors.h"
#include "fakes.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("a stream without a way back stays where it is") {
    test::MemoryWriter memory;
    SoundfileStream stream(memory);
    stream.take(test::bytes_of("abc"));
    CHECK(stream.go_to(0) == -1);
    CHECK(stream.place() == 3);
    stream.take(test::bytes_of("d"));
    CHECK(memory.content == test::bytes_of("abcd"));
}

TEST_CASE("a stream that can go back writes over what was there, and goes on behind its end") {
    test::MemoryWriter memory;
    SoundfileStream stream(memory, &memory);
    stream.take(test::bytes_of("abcdef"));
    CHECK(stream.go_to(1) == 1);
    stream.take(test::bytes_of("BC"));
    CHECK(stream.place() == 3);
    CHECK(stream.length() == 6);
    CHECK(stream.go_to(5) == 5);
    stream.take(test::bytes_of("FGH"));
    CHECK(stream.length() == 8);
    CHECK(memory.content == test::bytes_of("aBCdeFGH"));
    CHECK(stream.go_to(9) == -1);
    CHECK(stream.go_to(-1) == -1);
    CHECK(stream.place() == 8);
}

TEST_CASE("a failure waits until it is asked for, is thrown once, and ends the writing") {
    test::FailingWriter broken(1);
    SoundfileStream stream(broken, &broken);
    stream.take(test::bytes_of("abc"));
    CHECK_NOTHROW(stream.rethrow());
    stream.take(test::bytes_of("def"));
    stream.take(test::bytes_of("ghi"));
    CHECK(stream.length() == 9);
    CHECK_THROWS_AS(stream.rethrow(), Failure);
    CHECK_NOTHROW(stream.rethrow());
    CHECK(broken.calls_after_failure == 0);
}

}  // namespace
}  // namespace cuewell
