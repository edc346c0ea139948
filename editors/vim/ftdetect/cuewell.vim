" A script opens with +++, as pages of some other programs do; only a script has these lines.
autocmd BufRead,BufNewFile *.md call s:Detect()

function! s:Detect() abort
  if getline(1) !~# '^+++\s*$'
    return
  endif
  for line in getline(2, 80)
    if line =~# '^position\s*=' || line =~# '^\s*\[\s*\(hold\|pause\|rest\|breathe\)\>' || expand('%:p:h:t') =~# '^\(stretches\|routines\)$'
      set filetype=cuewell
      return
    endif
  endfor
endfunction
