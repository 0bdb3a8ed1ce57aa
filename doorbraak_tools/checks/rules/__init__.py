"""The checks. One file is one check; its name is the code that users see."""
