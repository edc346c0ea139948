# Read by the peers. Each is called with LINES and OUTPUT, a .wav or .ogg file, in an empty folder of its own. LINES has
# a line for each sentence: where it starts and ends, in frames at 48,000 a second, and its text; the last is where the
# session ends, with no text. VOICE, SPEED and PITCH are those of espeak-ng, whose command has no option for the range
# of the pitch.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
lines=$1 output=$2
# -z: no pause behind the last sentence.
speak=(espeak-ng -z -v "$VOICE" -s "$SPEED" -p "$PITCH")

# speak_all: has every line spoken into a file of its own, 0001.wav and so on, on all cores.
speak_all() {
    awk -F '\t' '$3 != "" { printf "%04d.wav\n%s\n", NR, $3 }' "$lines" | tr '\n' '\0' |
        xargs -0 -n 2 -P "$(nproc)" "${speak[@]}" -w
}

# encode WAV: as the output's ending says, in the quality that Cuewell has too.
encode() {
    case $output in
        *.ogg) oggenc --quiet --quality 4 --output "$output" "$1" ;;
        *) mv "$1" "$output" ;;
    esac
}
