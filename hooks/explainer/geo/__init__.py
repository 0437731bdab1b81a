"""The ground of maps: coasts and boundaries, projected, clipped and simplified.

In: the bounds of a region. Out: lines and areas in the plane of the drawing.
"""
