// The synthesizer's calls, which stand in processes of their own: FAULT_WHERE=helpers.

#include "verdict.h"

#include <espeak-ng/speak_lib.h>

#include <cstddef>

using cuewell::faults::Call;
using cuewell::faults::fails;

extern "C" {

espeak_ERROR espeak_Synth(const void* text, std::size_t size, unsigned position, espeak_POSITION_TYPE type,
                          unsigned end, unsigned flags, unsigned* identifier, void* user) {
    if (fails(Call::speech, CUEWELL_CALLER)) return EE_INTERNAL_ERROR;
    return CUEWELL_NEXT(espeak_Synth)(text, size, position, type, end, flags, identifier, user);
}

int espeak_Initialize(espeak_AUDIO_OUTPUT output, int buffer, const char* path, int options) {
    if (fails(Call::speech, CUEWELL_CALLER)) return EE_INTERNAL_ERROR;
    return CUEWELL_NEXT(espeak_Initialize)(output, buffer, path, options);
}

espeak_ERROR espeak_SetVoiceByName(const char* name) {
    if (fails(Call::speech, CUEWELL_CALLER)) return EE_INTERNAL_ERROR;
    return CUEWELL_NEXT(espeak_SetVoiceByName)(name);
}
}
