# topset completes its own words: see cli/completion.hpp for what it answers.
_topset() {
  local program=${1/#\~\//$HOME/} files suffixes form suffix
  local -a told found
  COMPREPLY=()
  mapfile -t told < <("$program" complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  ((${#told[@]} > 2)) || return 0
  read -r files suffixes form <<<"${told[0]}"
  COMPREPLY=("${told[@]:3}")
  compopt -o nosort 2>/dev/null
  [[ $form == paths ]] && compopt -o filenames 2>/dev/null
  [[ $files == none ]] && return 0

  compopt -o filenames 2>/dev/null
  mapfile -t found < <(compgen -d -- "${told[2]}")
  if [[ $files == all ]]; then
    if [[ $suffixes == - ]]; then
      mapfile -t found < <(compgen -f -- "${told[2]}")
    else
      for suffix in ${suffixes//,/ }; do
        mapfile -t -O "${#found[@]}" found < <(compgen -f -X "!*.$suffix" -- "${told[2]}")
      done
    fi
  fi
  ((${#found[@]})) && COMPREPLY+=("${found[@]/#/${told[1]}}")
  return 0
}
complete -F _topset topset
