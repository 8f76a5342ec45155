"""Finding agreements by words: a full-text index beside the register, which can be made anew."""
