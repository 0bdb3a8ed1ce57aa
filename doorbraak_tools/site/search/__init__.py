"""What search needs of a site: a lean copy of each page for the index, and the words of the site. Pure."""
