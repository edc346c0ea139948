#include "check/timed_script.h"
#include "check/whole_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

TEST_CASE("a forbidden phrase is an error at its place, with what to say in its place") {
    CHECK(found_in_stretch("forbidden-phrase", "Now push through it.\n") ==
          "arm.md:5:5: error: no script says \"push through\" [forbidden-phrase]\n"
          "  Now push through it.\n"
          "      ^~~~~~~~~~~~\n"
          "  tell how to make less of it, or to ease off\n");
}

TEST_CASE("a forbidden phrase is fair behind a negation in the same part of the sentence") {
    CHECK(found_in_stretch("forbidden-phrase", "This is for relief, not a cure.\n") == "");
    CHECK(found_in_stretch("forbidden-phrase", "Never try to push through it.\n") == "");
    CHECK(found_in_stretch("forbidden-phrase", "It is not hard, it is a cure.\n") != "");
    CHECK(found_in_stretch("forbidden-phrase", "It is no trick. It cures.\n") != "");
}

bool is_forbidden(const std::string& line) { return !found_in_stretch("forbidden-phrase", line + "\n").empty(); }

TEST_CASE("a negation that is undone before the phrase makes nothing fair") {
    CHECK(is_forbidden("Do not be afraid to push through."));
    CHECK(is_forbidden("Don’t hesitate to push through."));
    CHECK(is_forbidden("Have no fear of pushing through."));
    CHECK(is_forbidden("Do not stop until it hurts."));
    CHECK(is_forbidden("This is not only relief but a cure."));
    CHECK_FALSE(is_forbidden("Stop at once and do not push through."));
}

TEST_CASE("a negation that praises the phrase makes nothing fair") {
    for (const char* line :
         {"Why not force it?", "It is no use unless you force it.", "You will never loosen up until you force it.",
          "You won't regret it if you bounce.", "It won't hurt to bounce a little.", "It is not wrong to force it.",
          "You can't go wrong if you push through.", "You cannot improve without pushing through."})
        CHECK_MESSAGE(is_forbidden(line), line);
    CHECK_FALSE(is_forbidden("Don't go on if you must force it."));
    CHECK_FALSE(is_forbidden("Don’t hurt yourself by forcing it."));
}

TEST_CASE("quotation marks and pictures hide no word") {
    for (const char* line : {"Ignore any “pain”.", "«Force it.»", "Force it😀", "Ignore the „pain“."})
        CHECK_MESSAGE(is_forbidden(line), line);
}

TEST_CASE("harm is told in many words") {
    for (const char* line :
         {"Force your knee down.", "Forcing it is fine.", "Bouncing gently, reach further.", "Jerking is fine.",
          "Disregard the pain.", "Forget the pain.", "Fight the pain.", "Tolerate pain.", "Ignore it if it hurts.",
          "Never mind if it hurts.", "Keep going when it hurts.", "If it hurts, don't stop.",
          "No need to stop when it hurts.", "Go past pain.", "Go to the point of pain.", "It has to hurt to help.",
          "This will fix your back.", "Stop your medicine.", "Don't take your medication today."})
        CHECK_MESSAGE(is_forbidden(line), line);
    for (const char* line : {"Fix your gaze on one point.", "Ease down without forcing it.", "Avoid jerking.",
                             "Never to the point of pain.", "Take your medicine as you always do."})
        CHECK_MESSAGE(!is_forbidden(line), line);
}

TEST_CASE("a negation is known in all its forms") {
    for (const char* negation : {"You shouldn't", "You mustn’t", "Avoid", "Never", "Ease off instead of",
                                 "Ease off rather than", "Pain is not something that you should"}) {
        CAPTURE(negation);
        CHECK_FALSE(is_forbidden(std::string(negation) + " push through."));
        CHECK_FALSE(is_forbidden(std::string(negation) + " pushing through the pain."));
    }
    CHECK_FALSE(is_forbidden("You should not, and shouldn't, push through pain."));
    CHECK(is_forbidden("If you cannot, push through."));
    CHECK(is_forbidden("If you cannot hold it, breathe, push through."));
    CHECK(is_forbidden("You cannot, and shouldn't. Push through."));
}

TEST_CASE("pain is not to be passed over in any words") {
    for (const char* line :
         {"Ignore any pain.", "Ignore all of the pain.", "Push past the pain.", "Push past any sharp pain.",
          "Keep pushing through.", "Lean into the pain.", "Go on through pain.", "Say ‘push through’ and smile.",
          "Breathe through your pain.", "No pain, no gain!"}) {
        CAPTURE(line);
        CHECK(is_forbidden(line));
    }
    for (const char* line :
         {"Ignore the clock, pain is a sign.", "Ignore what goes without pain.", "Never ignore any pain.",
          "If it turns into pain, ease off.", "Breathe through the nose."}) {
        CAPTURE(line);
        CHECK_FALSE(is_forbidden(line));
    }
}

TEST_CASE("nobody is told to go on in pain, or as hard as can be, or that anything is cured") {
    for (const char* line : {"Go on until you feel pain.", "Stay in the pain.", "Endure it.",
                             "Hold it, though it hurts.", "Pull as hard as you can.",
                             "There is no pain that this does not cure.", "There is nothing it cannot cure."}) {
        CAPTURE(line);
        CHECK(is_forbidden(line));
    }
    CHECK_FALSE(is_forbidden("Never stay in the pain."));
    CHECK_FALSE(is_forbidden("Do not pull as hard as you can."));
    CHECK_FALSE(is_forbidden("If you feel pain, ease off."));
}

TEST_CASE("forbidden phrases are whole words in any case, over commas") {
    CHECK(found_in_stretch("forbidden-phrase", "NO PAIN, no gain.\n") != "");
    CHECK(found_in_stretch("forbidden-phrase", "All is secure.\n") == "");
    CHECK(found_in_stretch("forbidden-phrase", "Don’t push through—rest.\n") == "");
    CHECK(found_in_stretch("forbidden-phrase", "# Each side\nLift {right|left, push through}.\n",
                           "sides = \"each\"\n") != "");
}

TEST_CASE("a title or a description promises no cure either") {
    const std::string routine = "description = \"A cure for backs.\"\n+++\n- trunk-rotation\n[rest 1m]\n";
    CHECK(told_of("+++\ntitle = \"Day\"\n" + routine).find("no script says \"cure\" [forbidden-phrase]") !=
          std::string::npos);
}

std::string own_safety(const std::string& lines) {
    return told_of("+++\ntitle = \"Day\"\nsafety = \"own\"\n+++\n" + lines + "- trunk-rotation\nRest.\n[rest 1m]\n");
}

TEST_CASE("a routine with safety words of its own that say nothing is told what they lack") {
    CHECK(own_safety("Ease off at any sharp pain.\n") ==
          "day.md:3:1: error: safety is \"own\", and no line before the first stretch tells of asking a doctor "
          "[no-safety-words]\n"
          "  safety = \"own\"\n"
          "  ^~~~~~~~~~~~~~\n"
          "  say it in a line without ~, or leave safety out: the program then says it\n");
    CHECK(own_safety("Ease off at any sharp pain.\nWith an injury, ask a doctor first.\n") == "");
    CHECK(own_safety("Ease off at any sharp pain.\n~ With an injury, ask a doctor first.\n") != "");
}

TEST_CASE("safety words that are negated say nothing of safety") {
    CHECK(own_safety("Never ease off.\nYou need no doctor.\n").find("tells of asking a doctor") != std::string::npos);
    CHECK(own_safety("Never ease off.\nYou need no doctor.\n").find("tells of easing off") != std::string::npos);
    CHECK(own_safety("Do not hesitate to ease off.\nIf you are not sure, ask a doctor.\n") == "");
}

TEST_CASE("a strain without its caution is told, and one that only a ~ line carries") {
    const std::string head = "strains = [\"balance\"]\n";
    CHECK(found_in_stretch("missing-caution", "Lift your foot.\n", head) ==
          "arm.md:4:13: warning: strains \"balance\", and no line says how to make less of it [missing-caution]\n"
          "  strains = [\"balance\"]\n"
          "              ^~~~~~~\n"
          "  say it in a line without ~, before the strain: Go carefully, only as far as is comfortable.\n");
    CHECK(found_in_stretch("missing-caution", "~ Hold on to a chair.\nLift your foot.\n", head) != "");
    CHECK(found_in_stretch("missing-caution", "Hold on to a chair.\nLift your foot.\n", head) == "");
    CHECK(found_in_stretch("missing-caution", "Lift your foot.\n", "strains = [\"Balance\"]\n") != "");
    CHECK(found_in_stretch("missing-caution", "Turn.\n", "strains = [\"rotation\"]\n") == "");
}

TEST_CASE("breath that is held is told, and breath that is not to be held is not") {
    CHECK(found_in_stretch("held-breath", "Squeeze, and hold your breath.\n") ==
          "arm.md:5:14: warning: the breath is held [held-breath]\n"
          "  Squeeze, and hold your breath.\n"
          "               ^~~~~~~~~~~~~~~~\n"
          "  let it go on: to hold it with effort raises the blood pressure\n");
    CHECK(found_in_stretch("held-breath", "Squeeze, and do not hold your breath.\n") == "");
}

TEST_CASE("breath is held in other words, too") {
    for (const char* line : {"Do not breathe.", "Stop your breath.", "Breathe in, and hold.", "Inhale and hold."}) {
        CAPTURE(line);
        CHECK(found_in_stretch("held-breath", std::string(line) + "\n") != "");
    }
    CHECK(found_in_stretch("held-breath", "Breathe in. And hold the towel.\n") == "");
}

TEST_CASE("one negation holds for a list of words that ends in or, and for no more") {
    CHECK_FALSE(is_forbidden("Never bounce, jerk or force it."));
    CHECK_FALSE(is_forbidden("Do not jerk, bounce, or force it."));
    CHECK(is_forbidden("Never mind, jerk or force it."));
    CHECK(is_forbidden("If you cannot go on, breathe or push through."));
    CHECK(is_forbidden("If it does not hurt, bounce or sway."));
    CHECK(is_forbidden("Without pain, bounce or jerk."));
    CHECK(is_forbidden("If you can't, breathe, bounce or jerk."));
    CHECK(is_forbidden("Do not be afraid, bounce or force it."));
    CHECK(is_forbidden("Do not stop, push through or count."));
    CHECK(is_forbidden("Never rest. Bounce or jerk."));
    CHECK(is_forbidden("Move slowly, bounce or jerk."));
}

TEST_CASE("what sounds like a promise, or like pain that is borne, and is care, is fair") {
    CHECK_FALSE(is_forbidden("Stay in your pain-free range."));
    CHECK_FALSE(is_forbidden("Let an injury heal first."));
    CHECK_FALSE(is_forbidden("If there is no pain, it is fine to go a little lower."));
    for (const char* line :
         {"Push through your heels.", "Push through the feet to stand up.", "Keep the movement pain-free.",
          "Stay in the pain-free range.", "Stay in the pain free range.", "Move only in a pain-free way.",
          "Move within your own pain-free range.", "Turn only as far as you can comfortably.",
          "Go as far as you can without pain."})
        CHECK_MESSAGE(!is_forbidden(line), line);
    for (const char* line : {"Push into the sharp pain.", "Keep going even when it hurts.", "Don't stop when it hurts.",
                             "Push through your pain.", "Go as far as you can."})
        CHECK_MESSAGE(is_forbidden(line), line);
    for (const char* line :
         {"Push through your leg pain.", "Push through the foot pain and stay.", "Push through the feet when it hurts.",
          "Push through your legs until they burn.", "Go as far as you can comfortably though it hurts.",
          "Soon you will move in a pain-free way."})
        CHECK_MESSAGE(is_forbidden(line), line);
    CHECK_FALSE(is_forbidden("Push through your heels, and stop if it hurts."));
    CHECK_FALSE(is_forbidden("Push through your heels without pain."));
    for (const char* line :
         {"Push through your right heel.", "Push through your big toe.", "Push through the balls of your feet.",
          "Move within a comfortable, pain-free range.", "Resist the urge to bounce.", "Give it time to heal.",
          "Go only as far as you can without holding your breath.", "Don\u00B4t bounce.", "Don’t “force” it.",
          "Keep every movement pain-free."})
        CHECK_MESSAGE(!is_forbidden(line), line);
    CHECK(is_forbidden("Push through pain in your foot."));
    CHECK(is_forbidden("A pain-free back."));
    CHECK(is_forbidden("Push past your pain-free range."));
    CHECK(is_forbidden("This makes any injury heal."));
    CHECK(is_forbidden("It is time to heal your back."));
    CHECK(is_forbidden("Do not stop even if it hurts."));
    CHECK(is_forbidden("Never ease off, even if it hurts."));
    CHECK(is_forbidden("There is no pain this stretch does not ease."));
    CHECK(is_forbidden("This will heal."));
    CHECK(is_forbidden("Go on even if it hurts."));
    CHECK(is_forbidden("There is no pain this session cannot ease."));
    CHECK(is_forbidden("There is no pain it won't ease."));
}

TEST_CASE("a breath is held however deep it is taken, and a strap is no breath") {
    const auto is_held = [](const std::string& line) { return !found_in_stretch("held-breath", line + "\n").empty(); };
    CHECK(is_held("Take a deep breath and hold it."));
    CHECK(is_held("Take a deep breath, and hold."));
    CHECK(is_held("Breathe in deeply and hold."));
    CHECK(is_held("Inhale fully and hold."));
    CHECK(is_held("Take a deep breath. Hold it in."));
    CHECK_FALSE(is_held("Take the strap, and hold it in both hands."));
}

TEST_CASE("safety words may say it in other words") {
    CHECK(own_safety("If anything hurts, stop.\nWith an injury, ask your physio first.\n") == "");
    CHECK(own_safety("Stop as soon as it hurts.\nWith an injury, ask your GP.\n") == "");
    CHECK(own_safety("Stop immediately if you feel pain.\nWith an injury, ask your GP.\n") == "");
    CHECK(own_safety("If you feel sharp pain, stop.\nWith an injury, ask your GP.\n") == "");
    CHECK(own_safety("If anything hurts, wait.\nWith an injury, ask your GP.\n") != "");
    CHECK(own_safety("Go on until the pain stops.\nWith an injury, ask your GP.\n") != "");
}

}  // namespace
}  // namespace cuewell::test
