"""`python -m doorbraak_tools` does what the command `doorbraak` does."""

from doorbraak_tools.cli import main

if __name__ == "__main__":
    main()
