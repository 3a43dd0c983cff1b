"""Word puzzles: letters in, finished grids out; pure, seeded, bounded in steps."""
