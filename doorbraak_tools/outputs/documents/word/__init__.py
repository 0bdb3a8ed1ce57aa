"""What a Word document needs beyond the library: styles, a chart, and a few elements that it has no words for."""
