"""Text in any script set in type: fonts, shaping, direction, lines. It knows nothing of pages."""
