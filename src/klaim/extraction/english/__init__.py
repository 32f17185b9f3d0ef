"""English: lexicons as TOML, and the rules that build its verb and noun forms."""
