"""The command line: it asks the rooms, and puts their answers into words and tables.

``commands`` lists the commands; each lives in a module of its own, imported only when it
is called.
"""

from klaim.cli.app import main

__all__ = ["main"]
