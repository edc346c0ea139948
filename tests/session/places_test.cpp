#include "session/places.h"

#include "session/kept_files.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <string>

namespace cuewell {
namespace {

/// Sets variables of the environment as long as it lives.
class Environment {
public:
    explicit Environment(const std::map<std::string, std::optional<std::string>>& wished) {
        for (const auto& [name, value] : wished) {
            const char* now = std::getenv(name.c_str());
            before_[name] = now == nullptr ? std::nullopt : std::optional<std::string>(now);
            set(name, value);
        }
    }
    ~Environment() {
        for (const auto& [name, value] : before_) set(name, value);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    static void set(const std::string& name, const std::optional<std::string>& value) {
        if (value) {
            setenv(name.c_str(), value->c_str(), 1);
        } else {
            unsetenv(name.c_str());
        }
    }

    std::map<std::string, std::optional<std::string>> before_;
};

Places places_with(const std::string& state_home, const std::string& home = "/home/someone") {
    const Environment environment({{"CUEWELL_DATA", CUEWELL_TEST_CHECKOUT},
                                   {"HOME", home},
                                   {"XDG_DATA_HOME", std::nullopt},
                                   {"XDG_CONFIG_HOME", std::nullopt},
                                   {"XDG_CACHE_HOME", std::nullopt},
                                   {"XDG_STATE_HOME", state_home}});
    return find_places();
}

TEST_CASE("own files, settings, cache and state lie where the XDG specification has them by default") {
    const Places places = places_with("");
    CHECK(places.data == CUEWELL_TEST_CHECKOUT);
    CHECK(places.own == "/home/someone/.local/share/cuewell");
    CHECK(places.settings == "/home/someone/.config/cuewell/config.toml");
    CHECK(places.cache == "/home/someone/.cache/cuewell");
    CHECK(places.state == "/home/someone/.local/state/cuewell");
}

TEST_CASE("the state lies where XDG_STATE_HOME says, if that is an absolute path") {
    CHECK(places_with("/var/state").state == "/var/state/cuewell");
    CHECK(places_with("state").state == "/home/someone/.local/state/cuewell");
}

TEST_CASE("without a home there is no folder for the state, and no file of the working folder takes its place") {
    const Places places = places_with("", "");
    CHECK(places.state.empty());
    CHECK(places.settings.empty());
    CHECK(journal_file(places).empty());
    CHECK(saved_session_file(places).empty());
    CHECK(journal_file(places_with("/var/state")) == "/var/state/cuewell/journal.txt");
}

}  // namespace
}  // namespace cuewell
