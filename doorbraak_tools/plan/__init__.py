"""What a plan is: its nouns, the method, reading one, and questions to one."""
