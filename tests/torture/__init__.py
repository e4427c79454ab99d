"""``python -m tests.torture``: what the notebook promises, tried until it would break."""
