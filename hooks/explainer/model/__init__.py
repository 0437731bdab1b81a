"""The records that editors write, one module a kind, and the field types that they share.

In: plain data. Out: frozen models, or what does not fit; and JSON Schema.
"""
