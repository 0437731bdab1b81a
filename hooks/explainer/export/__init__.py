"""What leaves the project in other forms than pages."""
