"""What should have come and did not: found by registered detectors, for the office to act on."""
