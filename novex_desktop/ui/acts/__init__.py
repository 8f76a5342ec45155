"""Recent acts and the trash: looking back, going back, and bringing back."""
