"""The main job, end to end, played over HTTP against a running demo: step by step, timed."""
