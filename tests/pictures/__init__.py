"""Pictures of every step that a customer sees, taken of the simulator's page on a phone."""
