"""What is made of a plan to hand on: reports, calculations, actions, differences, documents."""
