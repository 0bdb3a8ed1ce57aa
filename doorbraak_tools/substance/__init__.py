"""What a plan is held against: law, costs, privacy, and the registers of all three."""
