"""The database: SQL lives in this package and nowhere else."""
