"""Meeting mode: what is agreed at the table, and the list that comes of it."""
