"""A tagged PDF file (PDF/UA-1): canvas, tags, fonts inside. It knows nothing of what is told."""
