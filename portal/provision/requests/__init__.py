"""What the Portal asks of units (Điều 7 khoản 1; Điều 5 khoản 5 and 6)."""
