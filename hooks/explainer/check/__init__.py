"""Problems, how they are shown, and the rules that find them."""
