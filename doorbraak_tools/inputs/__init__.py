"""How a plan begins: a scaffold from the schema, or a Word document."""
