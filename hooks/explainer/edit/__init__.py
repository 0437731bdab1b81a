"""What writes editors' files: nothing is lost, and nothing is half written."""
