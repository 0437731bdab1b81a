"""What only a preview needs: a server that never waits, and a banner of what is wrong."""
