"""Draws for invented things: demo content, simulations, measurements."""

import random


class RepeatableChance(random.Random):
    """The same draws for the same seed, every time; never for anything that must stay secret."""
