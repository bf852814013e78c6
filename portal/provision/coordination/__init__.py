"""What requests, coverage and silence share: terms, transitions, files, drafts, actions, a menu."""
