"""What a Word document needs beyond the library: styles, and a few elements that it has no words for."""
