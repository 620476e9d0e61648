# Read by the other scripts: what they say, in French unless the machine is set to English (as comptoir.app.commands.Terminal).
language=${COMPTOIR_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-fr}}}}

# say FRENCH ENGLISH
say() {
  case $language in
  en*) printf '%s\n' "$2" ;;
  *) printf '%s\n' "$1" ;;
  esac
}

# missing FRENCH ENGLISH: ends with exit code 3, for something that must be installed first.
missing() {
  say "$@" >&2
  exit 3
}
