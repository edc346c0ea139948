#include "script_promises.h"

#include "check/mended_text.h"
#include "fuzz.h"
#include "script/script_form.h"
#include "script/script_meaning.h"

#include <memory>
#include <string>
#include <vector>

namespace cuewell::fuzz {
namespace {

void expect_mends(const Diagnostics& faults, const SourceTextPtr& source) {
    std::vector<Mend> mends;
    for (const Diagnostic& fault : faults.all()) {
        if (fault.mend) mends.push_back(*fault.mend);
    }
    if (mends.empty()) return;
    const MendedText mended = mended_text(*source, mends);
    expect(!mended.applied.empty(), "of mends the first is made");
    expect(readable_text(mended.text) != nullptr, "a mended text can be read");
}

}  // namespace

void expect_promises(const SourceTextPtr& source, ScriptKind kind) {
    Diagnostics faults;
    const auto form = script_form(source, kind, faults);
    expect_sound(faults, source);
    expect_mends(faults, source);
    expect(form.has_value() == !faults.has_errors(), "a script has a form or faults");
    if (!form) return;
    const SourceTextPtr formed = readable_text(*form);
    expect(formed != nullptr, "the form of a script can be read");
    expect(script_form(formed, kind, faults) == form, "the form of a script is its own form");
    expect(meaning_of(formed, kind) == meaning_of(source, kind), "the form of a script means what the script means");
}

}  // namespace cuewell::fuzz
