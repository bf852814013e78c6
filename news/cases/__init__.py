"""Articles on cases under investigation: who may be named, and what readers are told (4.7)."""
