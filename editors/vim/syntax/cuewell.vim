if exists('b:current_syntax')
  finish
endif

" The head, which is TOML between two lines of +++.
syntax region cuewellHead matchgroup=cuewellFence start='\%1l^+++\s*$' end='^+++\s*$' contains=cuewellHeadComment,cuewellTable,cuewellKey,cuewellString,cuewellTruth,cuewellNumber
syntax match cuewellHeadComment '#.*$' contained
syntax match cuewellTable '^\s*\[\{1,2}[^]="]*\]\{1,2}' contained
syntax match cuewellKey '[A-Za-z0-9_-]\+\ze\s*=' contained
syntax region cuewellString start='"' skip='\\.' end='"' oneline contained
syntax region cuewellString start="'" end="'" oneline contained
syntax keyword cuewellTruth true false contained
syntax match cuewellNumber '[+-]\?\<\d\+\(\.\d\+\)\?\>' contained

" What the body says of time.
syntax match cuewellLength '\<\(\d\+\(:\d\d\)\{1,2}\|\(\d\+\(\.\d\{1,3}\)\?\(ms\|h\|m\|s\)\)\+\|\d\+\)\>' contained
syntax match cuewellUnit '\<breaths\?\>\|\<down\>' contained

" Directives, each on a line of its own.
syntax match cuewellWrong '^\s*\[.*$' contains=cuewellComment
syntax match cuewellDirective '^\s*\[\s*\(pause\|rest\|hold\|count\|breathe\|repeat\)\s[^]]*\]\ze\(\s*$\|\s\+//\)' contains=cuewellWord,cuewellLength,cuewellUnit
syntax match cuewellDirective '^\s*\[\s*\(end\s*\|chime\s[^]]*\)\]\ze\(\s*$\|\s\+//\)' contains=cuewellWord
syntax match cuewellWord '\[\s*\zs\a\+' contained

" Sections, cues inside holds, lines of full guidance, the stretches of a routine.
syntax match cuewellWrong '^\s*#.*$'
syntax match cuewellSection '^\s*#\+\s*\(Each side\|Finish\)\ze\(\s*$\|\s\+//\)'
syntax match cuewellCue '^\s*@\(halfway\|-\?\d[0-9.:hms]*\)\ze\s' nextgroup=cuewellTilde skipwhite
syntax match cuewellTilde '\~' contained
syntax match cuewellGuidance '^\s*\~.*$' contains=cuewellMark,cuewellSided,cuewellEscape,cuewellComment
syntax match cuewellMark '^\s*\zs\~' contained
syntax match cuewellItem '^\s*-\s.*$' contains=cuewellName,cuewellOption,cuewellLength,cuewellUnit,cuewellComment
syntax match cuewellName '^\s*-\s\+\zs[^ \t:,]\+' contained
syntax match cuewellOption '\<\(hold\|rounds\|optional\)\>' contained

" Inside of words.
syntax match cuewellSided '{[^{}|]*|[^{}|]*}'
syntax match cuewellEscape '\\[][{}|\\~#@+/-]'
syntax match cuewellComment '^\s*//.*$'
syntax match cuewellComment '\s\zs//\(\s.*\)\?$'

highlight default link cuewellFence PreProc
highlight default link cuewellHeadComment Comment
highlight default link cuewellTable Title
highlight default link cuewellKey Identifier
highlight default link cuewellString String
highlight default link cuewellTruth Boolean
highlight default link cuewellNumber Number
highlight default link cuewellLength Number
highlight default link cuewellUnit Type
highlight default link cuewellDirective Delimiter
highlight default link cuewellWord Statement
highlight default link cuewellWrong Error
highlight default link cuewellSection Title
highlight default link cuewellCue Special
highlight default link cuewellTilde Special
highlight default link cuewellGuidance Italic
highlight default link cuewellMark Special
highlight default link cuewellItem Normal
highlight default link cuewellName Function
highlight default link cuewellOption Keyword
highlight default link cuewellSided Identifier
highlight default link cuewellEscape SpecialChar
highlight default link cuewellComment Comment

let b:current_syntax = 'cuewell'
