"""The entrance for editors: the Language Server Protocol over standard input and output. Types and places only."""
