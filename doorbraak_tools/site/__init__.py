"""The site as MkDocs and Pagefind make it: finished pages, the frame around them, the search index, a last check."""
