#include "espeak_phonemes.h"
#include "script_words.h"

#include "base/text_file.h"
#include "session/own_pronunciations.h"
#include "speech/espeak_text.h"
#include "speech/pronounce.h"
#include "speech/voice_profile.h"
#include "support/golden.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace cuewell {
namespace {

const std::filesystem::path kCheckout(CUEWELL_TEST_CHECKOUT);

/// Words that eSpeak NG might say wrong: of anatomy, of other languages, and those of two meanings. Some stand in the
/// scripts; the others are what an instructor is likely to write.
constexpr const char* kRiskyWords = R"(
abdomen abdominal abdominals acetabulum Achilles adductor adductors abductor abductors ankle biceps brachialis buttock
buttocks calf calves cartilage cervical clavicle coccyx collarbone deltoid deltoids diaphragm erector extensor extensors
fascia femur fibula flexor flexors forearm forearms gastrocnemius gluteal gluteus glutes groin hamstring hamstrings heel
heels humerus iliacus iliopsoas iliotibial infraspinatus intercostal ischium kyphosis labrum latissimus levator ligament
ligaments lordosis lumbar maximus medius meniscus metatarsal minimus multifidus nerve oblique obliques paraspinal patella
patellar pectoral pectoralis pelvic pelvis peroneal piriformis plantar popliteus posterior prone psoas quadratus
quadriceps radius rhomboid rhomboids rectus sacroiliac sacrum sartorius scalene scapula scapulae scapular sciatic sciatica
scoliosis serratus soleus spine sternum subscapularis supine supraspinatus tendon tensor teres thoracic thorax tibia
tibialis torso transversus trapezius triceps trochanter ulna vastus vertebra vertebrae

asana asanas adho mukha svanasana anjaneyasana balasana bhujangasana chaturanga dandasana gomukhasana halasana marjaryasana
namaste paschimottanasana pranayama salabhasana savasana shavasana setu bandha sukhasana tadasana trikonasana uttanasana
ujjayi vinyasa viparita karani virasana vrksasana yoga yogi yin mudra chakra mantra om sphinx cobra pilates qigong tai chi

airplanes bolster centimeters diagnosis dumbbell ease exhale inhale kettlebell lacrosse mobility numbness physiotherapist
physiotherapy posture proprioception rehabilitation supination pronation dorsiflexion plantarflexion rotation rotational
tingling

bow close closed closing close-up content lead live lower minute minutes object perfect present read rest row separate
tear upward use used wind wound

cat-cow child's forty-five knee-to-chest rolled-up
)";

/// As in a script: the words between its marks said as the profile says them.
std::string as_spoken(const std::string& words, const VoiceProfile& voice) {
    return espeak_text(pronounce(words, voice.pronunciations, PhonemeUse::between_marks)).text;
}

/// How the profile has it said, for the reader.
std::string note(const std::string& word, const VoiceProfile& voice) {
    const auto found = voice.pronunciations.find(word);
    if (found == voice.pronunciations.end()) return {};
    return found->second.is_phonemes ? "   (in phonemes)" : "   (as " + found->second.text + ")";
}

std::string section(const std::string& title, const std::set<std::string>& words, const VoiceProfile& voice) {
    std::vector<std::string> spoken;
    for (const std::string& word : words) spoken.push_back(as_spoken(word, voice));
    const std::vector<std::string> phonemes = espeak_phonemes(voice.voice, spoken);
    std::string text = "# " + title + "\n\n";
    auto phoneme = phonemes.begin();
    for (const std::string& word : words) text += fmt::format("{:<20} {}{}\n", word, *phoneme++, note(word, voice));
    return text;
}

std::string phonemes_of_english(const VoiceProfile& voice) {
    std::set<std::string> risky;
    add_words(kRiskyWords, risky);
    for (const auto& word : voice.pronunciations) risky.insert(word.first);
    std::set<std::string> others;
    for (const std::string& word : words_of_scripts(kCheckout / "scripts/en")) {
        if (!risky.contains(word)) others.insert(word);
    }
    return "How eSpeak NG 1.51 says words in the voice calm, in its own letters.\n\n" +
           section("anatomical, foreign and ambiguous words", risky, voice) + "\n" +
           section("all other words of the scripts", others, voice);
}

VoiceProfile calm() {
    Diagnostics faults;
    const auto source = read_text_file(kCheckout / "voices/calm.toml", "calm.toml", "calm.toml", faults);
    REQUIRE(source);
    auto voice = parse_voice(source, "calm", faults);
    REQUIRE(voice);
    voice->pronunciations.merge(language_pronunciations({kCheckout, {}, {}, {}}, "en", faults));
    return *voice;
}

// A word that comes into a script, or is to be said in another way, shows here. See support/golden.h for how to renew.
TEST_CASE("every word of the English scripts is said as it was read") {
    if (espeak_version() != "1.51") {
        MESSAGE("[skipped] the phonemes were read in eSpeak NG 1.51, and this is " << espeak_version());
        return;
    }
    const std::string actual = phonemes_of_english(calm());
    CHECK(actual == golden("phonemes.txt", actual));
}

}  // namespace
}  // namespace cuewell
