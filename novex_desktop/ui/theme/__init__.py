"""How the window looks: tokens, palette, stylesheet and icons."""
