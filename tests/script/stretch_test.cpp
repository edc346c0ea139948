#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

Stretch seated_as(const std::string& position, const std::string& equipment) {
    return stretch_of("+++\ntitle = \"Turn\"\nposition = \"" + position + "\"\nequipment = " + equipment +
                      "\n+++\nTurn.\n");
}

Position position_in(const std::string& position, const std::string& equipment) {
    return seated_as(position, equipment).position;
}

TEST_CASE("what is done on a chair needs one, whether its head says so or not") {
    CHECK(seated_as("on a chair", "[]").equipment == std::vector<std::string>{"chair"});
    CHECK(seated_as("on a chair", R"(["strap", "stool"])").equipment == std::vector<std::string>{"strap", "stool"});
    CHECK(seated_as("seated", "[]").equipment.empty());
}

TEST_CASE("who is seated and cannot do without a chair, is on a chair") {
    CHECK(position_in("on a chair", "[]") == Position::on_a_chair);
    CHECK(position_in("seated", "[]") == Position::seated);
    CHECK(position_in("seated", R"(["strap", "Chair | stool"])") == Position::on_a_chair);
    CHECK(position_in("seated", R"(["bench"])") == Position::on_a_chair);
    CHECK(position_in("seated", R"(["chair|cushion"])") == Position::seated);
    CHECK(position_in("seated", R"(["|"])") == Position::seated);
    CHECK(position_in("standing", R"(["chair"])") == Position::standing);
}

TEST_CASE("a head says all that there is to know about a stretch") {
    const Stretch stretch = stretch_of(R"(+++
title = "Seated side reach"
say = "seated side-reach"
position = "hands and knees"
sides = "each"
targets = ["waist", "low back"]
equipment = ["strap|towel"]
helpful = ["cushion"]
level = "moderate"
author = "Jo"
date = "2026-11-20"
strains = ["kneeling"]
+++
Sit tall.
# Each side
Lift your {right|left} arm.
# Finish
Done.
)");
    CHECK(stretch.name == "cat");
    CHECK(stretch.title == "Seated side reach");
    CHECK(stretch.spoken_title == "seated side-reach");
    CHECK(stretch.position == Position::hands_and_knees);
    CHECK(stretch.has_sides);
    CHECK(stretch.targets == std::vector<std::string>{"waist", "low back"});
    CHECK(stretch.equipment == std::vector<std::string>{"strap|towel"});
    CHECK(stretch.helpful == std::vector<std::string>{"cushion"});
    CHECK(stretch.level == "moderate");
    CHECK(stretch.author == "Jo");
    CHECK(stretch.date == "2026-11-20");
    CHECK(stretch.strains == std::vector<std::string>{"kneeling"});
    CHECK(stretch.opening.size() == 1);
    CHECK(stretch.each_side.size() == 1);
    CHECK(stretch.finish.size() == 1);
}

TEST_CASE("what a head leaves out is none, and gentle") {
    const Stretch stretch = stretch_of(std::string(kPlainHead) + "Hi.\n");
    CHECK(stretch.spoken_title == "Cat");
    CHECK_FALSE(stretch.has_sides);
    CHECK(stretch.targets.empty());
    CHECK(stretch.equipment.empty());
    CHECK(stretch.helpful.empty());
    CHECK(stretch.level == "gentle");
    CHECK(stretch.author.empty());
    CHECK(stretch.date.empty());
    CHECK(stretch.strains.empty());
}

TEST_CASE("every position has its name") {
    for (const std::string& name : kPositionNames) {
        CHECK(to_name(stretch_of("+++\ntitle = \"Cat\"\nposition = \"" + name + "\"\n+++\nHi.\n").position) == name);
    }
}

TEST_CASE("blank lines before the head and spaces after its fences are no fault") {
    CHECK(stretch_of("\n \n+++ \ntitle = \"Cat\"\nposition = \"seated\"\n+++\t\nHi.\n").title == "Cat");
}

TEST_CASE("a section's mark may be any number of signs, with or without a space") {
    CHECK(stretch_of(std::string(kPlainHead) + "Hi.\n### Finish\nDone.\n").finish.size() == 1);
    CHECK(stretch_of(std::string(kPlainHead) + "Hi.\n#Finish\nDone.\n").finish.size() == 1);
}

TEST_CASE("a stretch may be done on each side and nothing else") {
    const Stretch stretch = stretch_of(std::string(kSidedHead) + "# Each side\nHi.\n");
    CHECK(stretch.opening.empty());
    CHECK(stretch.each_side.size() == 1);
}

TEST_CASE("a head without an end is never closed, however long") {
    CHECK(stretch_faults("+++\n" + times(201, "\n") + "Hi.\n") ==
          "cat.md:1:1: error: the head is never closed\n  +++\n  ^~~\n  end it with a second line: +++\n");
}

TEST_CASE("a head has two hundred lines at most") {
    const std::string head = "+++\ntitle = \"Cat\"\nposition = \"seated\"\n";
    const auto faults = [&](std::size_t empty_lines) {
        return stretch_faults(head + std::string(empty_lines, '\n') + "+++\nHi.\n");
    };
    CHECK(faults(198) == "");
    CHECK(faults(199) == "cat.md:1:1: error: this head has 201 lines, and 200 are the most\n  +++\n  ^~~\n");
}

}  // namespace
}  // namespace cuewell
