"""Tables of the register and the pure rules on them."""
