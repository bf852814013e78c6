"""Taking a person off again: what goes at once, what machines are told, and the proof."""
