"""Topic columns: how long they run, which parts they have, what stands in each."""
