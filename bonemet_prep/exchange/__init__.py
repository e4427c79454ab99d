"""File formats in and out, and the merging of two notebooks; opens no files itself."""
