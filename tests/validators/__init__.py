"""What programs of other houses say of the Portal's output.

Each module has one function that takes what was put out and returns the problems found, as
sentences; an empty list means that nothing is wrong.
"""
