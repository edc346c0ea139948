#include "plan/arranged_script.h"

#include "base/clean_text.h"
#include "plan/choice.h"
#include "plan/routine_pieces.h"
#include "script/line_text.h"
#include "script/step_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace cuewell {
namespace {

const std::string kOverview = "overview";

/// Puts the lines of a script together.
class ScriptWriter {
public:
    void add(const std::vector<std::string>& lines) {
        for (const std::string& line : lines) text_ += line + '\n';
    }
    /// Whatever is in it, it is one line that nobody hears.
    void comment(std::string_view about) { text_ += "// " + visible_text(about) + '\n'; }
    void item(const std::string& line, const std::string& why) {
        text_ += why.empty() ? line + '\n' : line + "  // " + visible_text(why) + '\n';
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::string text_;
};

bool has_comment(const Routine& routine, std::size_t item) {
    const LineText line(routine.source, routine.items[item].where.start.line);
    return without_comment(line).view().size() != line.view().size();
}

void add_items(ScriptWriter& writer, const Arrangement& arrangement, const Routine& base, const RoutinePieces& pieces) {
    for (const ArrangedItem& arranged : arrangement.items) {
        if (!arranged.base) {
            writer.item(to_line(arranged.item), arranged.why);
            continue;
        }
        const ItemLines& lines = pieces.items[*arranged.base];
        writer.add(lines.above);
        if (arranged.item.optional && !base.items[*arranged.base].item.optional) {
            writer.item(to_line(arranged.item), arranged.why);
        } else {
            writer.item(lines.item, has_comment(base, *arranged.base) ? "" : arranged.why);
        }
        writer.add(lines.words);
    }
}

/// Whether all items of a routine are there, in its order, and nothing else.
bool is_list_of(const Arrangement& arrangement, const Routine& base) {
    if (arrangement.items.size() != base.items.size()) return false;
    for (std::size_t at = 0; at < arrangement.items.size(); ++at) {
        if (arrangement.items[at].base != at) return false;
    }
    return true;
}

/// Takes out what its author says of the list, as nobody has looked at this one: what is accepted, that the opening words
/// tell what one needs, and what kind of session it is.
void forget_list(RoutinePieces& pieces, const Routine& form) {
    if (form.description.empty()) {
        drop_from_head(pieces, "description");
    } else {
        replace_in_head(pieces, "description", form.description);
    }
    drop_from_head(pieces, "accept");
    drop_from_head(pieces, kOverview);
}

/// Sees to it that nobody is told to have what they said they have not.
void see_to_helpful(RoutinePieces& pieces, const Arrangement& arrangement, bool has_own_overview) {
    if (!arrangement.lacks_helpful || has_own_overview) return;
    drop_from_head(pieces, kOverview);
    add_to_head(pieces, kOverview, "needs");
}

/// What no head tells is gentle.
void set_level(RoutinePieces& pieces, const std::string& level) {
    if (level.empty()) return;
    if (has_in_head(pieces, "level")) {
        replace_in_head(pieces, "level", level);
    } else if (rank_of(level) > 0) {
        add_to_head(pieces, "level", level);
    }
}

/// Whether words of another part come last, where its author wrote no close: they would be taken for one, and the note
/// that a session is no substitute for a doctor would not be said.
bool needs_close(const Arrangement& arrangement, const Routine& base) {
    if (has_plain_words(base.items.back().words_after)) return false;
    const std::optional<std::size_t> last = arrangement.items.back().base;
    const bool has_words = last && *last + 1 < base.items.size() && !base.items[*last].words_after.empty();
    return has_words || arrangement.rests_by_words;
}

std::string script_of_base(const Arrangement& arrangement, const ArrangedText& text) {
    const Routine& base = *text.base;
    RoutinePieces pieces = pieces_of(base);
    const RoutinePieces form = pieces_of(text.form.routine);
    if (text.title) replace_in_head(pieces, "title", *text.title);
    const bool is_same_list = is_list_of(arrangement, base);
    if (!is_same_list) {
        forget_list(pieces, text.form.routine);
        set_level(pieces, text.level);
    }
    see_to_helpful(pieces, arrangement, is_same_list && base.has_own_overview);
    ScriptWriter writer;
    writer.add(pieces.head);
    if (!text.wishes.empty())
        writer.comment(fmt::format("Arranged from \"{}\" by Cuewell: {}", base.name, text.wishes));
    writer.add(pieces.opening);
    add_items(writer, arrangement, base, pieces);
    if (arrangement.rests_by_words) writer.add(form.items.front().words);
    if (!arrangement.ends_elsewhere) writer.add(pieces.close);
    if (arrangement.ends_elsewhere || needs_close(arrangement, base)) writer.add(form.close);
    return writer.take();
}

std::string script_of_its_own(const Arrangement& arrangement, const ArrangedText& text) {
    const Routine& form = text.form.routine;
    RoutinePieces pieces = pieces_of(form);
    if (text.title) replace_in_head(pieces, "title", *text.title);
    set_level(pieces, text.level);
    see_to_helpful(pieces, arrangement, form.has_own_overview);
    ScriptWriter writer;
    writer.add(pieces.head);
    writer.comment(text.wishes.empty() ? "Composed by Cuewell." : "Composed by Cuewell: " + text.wishes);
    writer.add(pieces.opening);
    // Their comments stand below each other.
    std::size_t width = 0;
    for (const ArrangedItem& arranged : arrangement.items) width = std::max(width, to_line(arranged.item).size());
    for (const ArrangedItem& arranged : arrangement.items)
        writer.item(fmt::format("{:<{}}", to_line(arranged.item), width), arranged.why);
    if (arrangement.rests_by_words) writer.add(pieces.items.front().words);
    writer.add(pieces.close);
    return writer.take();
}

}  // namespace

void check_template(const Routine& routine, Diagnostics& faults) {
    const bool is_template = routine.items.size() == 2 && routine.items[0].item.stretch == kTemplateStretches &&
                             routine.items[1].item.stretch == kTemplateRest;
    if (is_template) return;
    faults.error(routine.where, "a session cannot be written into this",
                 "it lists two things, in this order: - stretches, and - rest");
}

std::string to_script(const Arrangement& arrangement, const ArrangedText& text) {
    return text.base == nullptr ? script_of_its_own(arrangement, text) : script_of_base(arrangement, text);
}

}  // namespace cuewell
