"""The ground that maps are drawn on: coasts and boundaries, projected, clipped and simplified."""
