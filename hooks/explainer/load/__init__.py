"""YAML text to plain nodes that know their line and column."""
