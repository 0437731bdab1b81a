"""A finished site put in the place of the earlier one, whole or not at all."""
