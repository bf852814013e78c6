"""The life of a notice in the admin: confirming, ending, and what is due."""
