"""``python -m klaim`` is ``klaim``."""

from klaim.cli import main

if __name__ == "__main__":
    main()
