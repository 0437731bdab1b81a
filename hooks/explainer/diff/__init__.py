"""What changed in the content and the prose since a revision, in sentences."""
