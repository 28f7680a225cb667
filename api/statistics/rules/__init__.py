"""Days, ages and quantiles: numbers in, numbers out."""
