"""Tips from the public: sent without a trace, read by the officers in charge and nobody else."""
