"""``buat``: from structured lesson content to everything a teacher needs for the lesson."""

__version__ = "0.1.0"
