"""The notebook: in memory as repositories, on disk as one SQLite file with backups."""
