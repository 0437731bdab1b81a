"""The records that editors write, one module a kind, and the field types that they share."""
