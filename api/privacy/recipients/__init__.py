"""Recipients are told what became of data that they were given: GDPR, Article 19."""
