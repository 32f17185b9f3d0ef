"""Indonesian: lexicons as TOML, and the rules that build its verb forms."""
