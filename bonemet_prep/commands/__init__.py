"""What the command line does without a window: its arguments, and a module for each command."""
