"""Ids to records, backlinks between them, and terms found in text."""
