"""What the program does not do: no network, no words left behind, no file it does not tell of."""
