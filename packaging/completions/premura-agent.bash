# Completions of premura-agent for bash.
_premura_agent() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  case "$before" in
  --data) mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
  --record) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
  --server | --token | --sample-every | --with-parent | verify | notices) COMPREPLY=() ;;
  parse) mapfile -t COMPREPLY < <(compgen -W "$(premura-agent parse | cut -d' ' -f1)" -- "$word") ;;
  *)
    local words="--data --help --version"
    case "${COMP_WORDS[1]}" in
    enroll) words="--server --token $words" ;;
    run) words="--sample-every --with-parent $words" ;;
    explain) words="--json --record $words" ;;
    status | code | notices) words="--json $words" ;;
    once | parse | verify) ;;
    *) words="enroll run once explain status code verify notices parse $words" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    ;;
  esac
}
complete -F _premura_agent premura-agent
